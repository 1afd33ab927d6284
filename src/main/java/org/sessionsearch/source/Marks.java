package org.sessionsearch.source;

/**
 * Tells in one pass whether any of several marks stands in a text, which most texts hold none of. Of ASCII letters, three
 * at least. Immutable.
 */
final class Marks {

    private static final int ASCII = 128;

    private final String[] marks;

    /** By the first letter of a mark, which ones are second and third: a bit for the lowest six bits of each. */
    private final long[] second = new long[ASCII];

    private final long[] third = new long[ASCII];

    Marks(String... marks) {
        this.marks = marks.clone();
        for (String mark : marks) {
            second[mark.charAt(0)] |= 1L << mark.charAt(1);
            third[mark.charAt(0)] |= 1L << mark.charAt(2);
        }
    }

    /** Whether one of them stands in {@code text}. */
    boolean standIn(String text) {
        int last = text.length() - 2;
        for (int at = 0; at < last; at++) {
            char letter = text.charAt(at);
            if (letter < ASCII
                    && second[letter] != 0
                    && (second[letter] >>> text.charAt(at + 1) & 1) != 0
                    && (third[letter] >>> text.charAt(at + 2) & 1) != 0
                    && oneStandsAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean oneStandsAt(String text, int at) {
        for (String mark : marks) {
            if (text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }
}
