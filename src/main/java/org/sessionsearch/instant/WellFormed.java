package org.sessionsearch.instant;

/** Text that can be written as UTF-8: JSON may carry halves of characters, which no answer can repeat. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** {@code text} with every lone surrogate replaced. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    /** The first {@code most} UTF-16 units at most, without half a character at the end. */
    static String cut(String text, int most) {
        return text.length() <= most ? text(text) : text(text.substring(0, most));
    }

    private static String repaired(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                whole.append(c).append(text.charAt(++i));
            } else {
                whole.append(Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return whole.toString();
    }
}
