package org.sessionsearch.query;

/**
 * A part of a text, in UTF-16 units.
 *
 * @param start first unit, inclusive
 * @param end last unit, exclusive, after {@code start}
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a range needs 0 <= start < end, got [" + start + ", " + end + ")");
        }
    }
}
