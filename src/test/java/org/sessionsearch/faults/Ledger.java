package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may be found after a crash: of each session the state that was acknowledged last, or one that was asked for since
 * then and not answered. Threads may share it as long as no two write the same session.
 */
final class Ledger {

    /** The state of a session that is not there. */
    static final String NONE = "";

    private final Map<String, List<String>> possible = new TreeMap<>();
    private long acknowledged;

    /** A state is asked for. */
    synchronized void asked(String id, String state) {
        possible.computeIfAbsent(id, any -> new ArrayList<>(List.of(NONE))).add(state);
    }

    /** It was answered that a session has this state now. */
    synchronized void answered(String id, String state) {
        possible.put(id, new ArrayList<>(List.of(state)));
        acknowledged++;
    }

    /** Compares what is there after a crash; an unanswered state may still come, from its file. */
    synchronized void check(String id, String found) {
        List<String> states = possible.get(id);
        assertTrue(states.contains(found), () -> id + " is '" + found + "', but may only be one of " + states);
    }

    /** Compares what is there after all files were read: it stays like that. */
    synchronized void settle(String id, String found) {
        check(id, found);
        possible.put(id, new ArrayList<>(List.of(found)));
    }

    synchronized List<String> ids() {
        return List.copyOf(possible.keySet());
    }

    synchronized long acknowledged() {
        return acknowledged;
    }
}
