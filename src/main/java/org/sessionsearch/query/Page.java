package org.sessionsearch.query;

import java.util.Objects;
import java.util.Optional;

/**
 * Which part of the result to send.
 *
 * @param number from 1; ignored when there is a cursor
 * @param size number of hits, from 0 to {@link #MAX_SIZE}
 * @param cursor the {@code next} of an earlier result of the same request
 */
public record Page(int number, int size, Optional<String> cursor) {

    public static final int MAX_SIZE = 1000;
    public static final int DEFAULT_SIZE = 20;

    /** The first hits, as many as a page has by default. */
    public static final Page FIRST = of(1, DEFAULT_SIZE);

    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("page must be >= 1, got " + number);
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be from 0 to " + MAX_SIZE + ", got " + size);
        }
        Objects.requireNonNull(cursor, "cursor");
    }

    public static Page of(int number, int size) {
        return new Page(number, size, Optional.empty());
    }

    /** The {@code size} hits after those of the result that gave {@code cursor}. */
    public static Page after(String cursor, int size) {
        return new Page(1, size, Optional.of(cursor));
    }
}
