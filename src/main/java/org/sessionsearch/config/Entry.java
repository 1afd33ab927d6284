package org.sessionsearch.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A setting as it was written somewhere.
 *
 * @param values one for a plain value, several for a list
 * @param place for messages: {@code session-search.yml:7}, {@code SESSION_SEARCH_PORT}, {@code --port}
 * @param base what relative paths start from
 */
record Entry(List<String> values, String place, Path base) {

    /** Where options and variables start from. */
    static final Path HERE = Path.of("");

    Entry {
        values = List.copyOf(values);
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(base, "base");
    }

    static Entry of(String value, String place) {
        return new Entry(List.of(value), place, HERE);
    }

    /** The plain value; that of a list is joined. */
    String text() {
        return String.join(",", values).strip();
    }
}
