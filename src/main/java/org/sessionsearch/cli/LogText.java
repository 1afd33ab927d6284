package org.sessionsearch.cli;

/**
 * Writes text that may come from strangers so that it can do nothing to a log or a terminal: controls, escape sequences,
 * line breaks of every kind, marks that turn the direction of writing and whatever else is invisible stand as {@code \}{@code u202e}.
 * Everything that can be read stays as it is.
 */
final class LogText {

    /** Longer values are cut; UTF-16 units. */
    static final int LONGEST = 4000;

    private static final int FIRST_THAT_MAY_BE_UNSAFE = 0x7F;

    private LogText() {}

    /** Adds a text within quotes, as JSON has them. */
    static void quote(StringBuilder line, String text) {
        line.append('"');
        append(line, text, true);
        line.append('"');
    }

    /** Adds a text without quotes. */
    static void append(StringBuilder line, String text) {
        append(line, text, false);
    }

    /** Adds a value: as it is where it is one plain word, else within quotes. */
    static void value(StringBuilder line, String text) {
        if (isWord(text)) {
            line.append(text);
        } else {
            quote(line, text);
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars()
                        .allMatch(c -> c > ' ' && c < FIRST_THAT_MAY_BE_UNSAFE && c != '"' && c != '\\' && c != '=');
    }

    private static void append(StringBuilder line, String text, boolean quoted) {
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            if (c == '\\' || c == '"' && quoted) {
                line.append('\\').append((char) c);
            } else if (isUnsafe(c)) {
                escape(line, c);
            } else {
                line.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        if (end < text.length()) {
            line.append('…');
        }
    }

    private static boolean isUnsafe(int c) {
        if (c >= ' ' && c < FIRST_THAT_MAY_BE_UNSAFE) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static void escape(StringBuilder line, int c) {
        for (char unit : Character.toChars(c)) {
            line.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                line.append(Character.forDigit(unit >> shift & 0xF, 16));
            }
        }
    }
}
