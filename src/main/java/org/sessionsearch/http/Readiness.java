package org.sessionsearch.http;

import java.util.Objects;

/**
 * Whether the index can answer.
 *
 * @param ready once true, it stays true
 * @param progress how far it is, for a person: {@code 1200 of 3000 files read}
 * @param trouble what is wrong although it can answer; empty when nothing is
 */
public record Readiness(boolean ready, String progress, String trouble) {

    public static final Readiness READY = new Readiness(true, "", "");

    public Readiness {
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** Not ready yet. */
    public static Readiness starting(String progress) {
        return new Readiness(false, progress, "");
    }

    /** Able to answer, but not well. */
    public static Readiness degraded(String trouble) {
        return new Readiness(true, "", trouble);
    }

    String status() {
        if (!ready) {
            return "starting";
        }
        return trouble.isEmpty() ? "ready" : "degraded";
    }
}
