package org.sessionsearch.instant;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once in the log what clients ask for and nobody here knows. Bounded. Thread-safe. */
final class UnknownNames {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownNames.class);
    private static final int MOST = 200;
    private static final int LONGEST = 60;

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    void parameter(String name) {
        say("parameter", name, "it has no effect");
    }

    void attribute(String name) {
        say("attribute", name, "no session has it, so a condition on it matches none");
    }

    private void say(String kind, String name, String effect) {
        String plain = name.replaceAll("[^\\p{Graph} ]", "?");
        String shown = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        if (said.size() < MOST && said.add(kind + " " + shown)) {
            LOG.info("unknown {} '{}' in an InstantSearch-compatible query: {}", kind, shown, effect);
        }
    }
}
