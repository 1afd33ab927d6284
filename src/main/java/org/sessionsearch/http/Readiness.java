package org.sessionsearch.http;

import java.util.Objects;

/**
 * Whether the index can answer.
 *
 * @param ready once true, it stays true
 * @param progress how far it is, for a person: {@code 1200 of 3000 files read}
 */
public record Readiness(boolean ready, String progress) {

    public static final Readiness READY = new Readiness(true, "");

    public Readiness {
        Objects.requireNonNull(progress, "progress");
    }
}
