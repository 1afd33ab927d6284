package org.sessionsearch.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A completion of what is being typed. It leads to at least one hit.
 *
 * @param matches what of {@code text} was typed
 * @param count sessions it leads to
 * @param id the session, for a title or a code
 */
public record Suggestion(String text, List<TextRange> matches, Kind kind, int count, Optional<String> id) {
    public Suggestion {
        Objects.requireNonNull(text, "text");
        matches = List.copyOf(matches);
        Objects.requireNonNull(kind, "kind");
        if (count < 1) {
            throw new IllegalArgumentException("a suggestion must lead to a hit, " + text + " does not");
        }
        Objects.requireNonNull(id, "id");
    }

    public enum Kind {
        TITLE,
        SPEAKER,
        TRACK,
        ROOM,
        TAG,
        CODE;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The public name, {@code speaker}. */
        public String label() {
            return label;
        }
    }
}
