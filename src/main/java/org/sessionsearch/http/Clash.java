package org.sessionsearch.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;

/** The ids of two sessions that nobody can both attend whole. */
record Clash(String first, String second) {
    Clash {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** Every pair of sessions whose slots overlap. */
    static List<Clash> among(List<Session> sessions) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                if (overlap(sessions.get(i), sessions.get(j))) {
                    clashes.add(new Clash(sessions.get(i).id(), sessions.get(j).id()));
                }
            }
        }
        return clashes;
    }

    private static boolean overlap(Session first, Session second) {
        if (first.slot().isEmpty() || second.slot().isEmpty()) {
            return false;
        }
        Slot slot = first.slot().get();
        return slot.overlaps(second.slot().get());
    }
}
