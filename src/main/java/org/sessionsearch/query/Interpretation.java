package org.sessionsearch.query;

import java.util.Locale;
import java.util.Objects;

/**
 * How one part of the text was read.
 *
 * @param typed as typed
 * @param used what was searched for instead, or as well
 */
public record Interpretation(String typed, String used, Kind kind) {
    public Interpretation {
        Objects.requireNonNull(typed, "typed");
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(kind, "kind");
    }

    /** From the best form of a match to the worst. */
    public enum Kind {
        CODE,
        EXACT,
        STEM,
        JOINED,
        SPLIT,
        SYNONYM,
        PREFIX,
        TYPO,
        DROPPED;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The public name, {@code typo}. */
        public String label() {
            return label;
        }
    }
}
