package org.sessionsearch.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a person typed, taken apart by {@link QueryParser}.
 *
 * @param clauses in the order they were typed; each must match, or with {@code excluded} must not
 * @param filter what {@code before:}, {@code after:} and {@code day:} ask for
 */
public record ParsedQuery(List<Clause> clauses, Filter filter) {
    public ParsedQuery {
        clauses = List.copyOf(clauses);
        Objects.requireNonNull(filter, "filter");
    }

    /**
     * One part of the query.
     *
     * @param alternatives at least one; any of them is enough
     * @param excluded whether sessions that match it are left out
     */
    public record Clause(List<Piece> alternatives, boolean excluded) {
        public Clause {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException("a clause needs at least one alternative");
            }
        }
    }

    /** What is looked for. Its text is as typed and never blank. */
    public sealed interface Piece {
        String text();

        /** The fields it must stand in one of; empty for any. */
        Set<Field> fields();

        /**
         * A run of characters without blanks.
         *
         * @param unfinished whether it may go on: it is the last, and no blank follows
         */
        record Word(String text, Set<Field> fields, boolean unfinished) implements Piece {
            public Word {
                requireText(text);
                fields = Set.copyOf(fields);
            }
        }

        /** Words that must follow one another. */
        record Phrase(String text, Set<Field> fields) implements Piece {
            public Phrase {
                requireText(text);
                fields = Set.copyOf(fields);
            }
        }

        private static void requireText(String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text must not be blank");
            }
        }
    }

    /** The fields that can be asked for by name. */
    public enum Field {
        TITLE,
        SPEAKER,
        TRACK,
        ROOM,
        TAG,
        EVENT,
        COMPANY,
        DESCRIPTION;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The public name, {@code speaker}. */
        public String label() {
            return label;
        }

        /** The field of a public name in any case; empty for any other text. */
        public static Optional<Field> of(String label) {
            for (Field field : values()) {
                if (field.label.equalsIgnoreCase(label)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }
}
