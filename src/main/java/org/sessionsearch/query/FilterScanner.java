package org.sessionsearch.query;

/** The characters of a filter expression and the place reached in them. */
final class FilterScanner {

    private static final int SHOWN = 20;

    private final String text;
    private int position;

    FilterScanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
    }

    boolean atEnd() {
        skipBlanks();
        return position == text.length();
    }

    /** Takes {@code symbol} if it comes next. */
    boolean take(String symbol) {
        skipBlanks();
        if (!text.startsWith(symbol, position)) {
            return false;
        }
        position += symbol.length();
        return true;
    }

    /** Takes a word in any case, if it comes next and is a whole word. */
    boolean takeWord(String word) {
        skipBlanks();
        int end = position + word.length();
        boolean whole = end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end)) && ":=!".indexOf(text.charAt(end)) < 0;
        if (!whole || !text.regionMatches(true, position, word, 0, word.length())) {
            return false;
        }
        position = end;
        return true;
    }

    /** Takes the letters that come next; none gives an empty text. */
    String takeName() {
        skipBlanks();
        int start = position;
        while (position < text.length() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Whether a missing value is compared next, {@code :(none)}. */
    boolean startsMissing() {
        int before = position;
        boolean missing = (take("!=") || take(":") || take("=")) && take(Facet.MISSING);
        position = before;
        return missing;
    }

    /** Takes a word or a quoted text. */
    String takeValue(String what) {
        skipBlanks();
        if (position < text.length() && text.charAt(position) == '"') {
            return takeQuoted();
        }
        int start = position;
        while (position < text.length()
                && !isBlank(text.charAt(position))
                && "()\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == start) {
            throw expected(what);
        }
        return text.substring(start, position);
    }

    private String takeQuoted() {
        int start = position;
        StringBuilder value = new StringBuilder();
        while (++position < text.length()) {
            char c = text.charAt(position);
            if (c == '"') {
                position++;
                return value.toString();
            }
            boolean escaped =
                    c == '\\' && position + 1 < text.length() && "\\\"".indexOf(text.charAt(position + 1)) >= 0;
            value.append(escaped ? text.charAt(++position) : c);
        }
        throw new FilterReader.Unexpected(start, "the quotation mark is never closed");
    }

    FilterReader.Unexpected expected(String what) {
        return new FilterReader.Unexpected(position, "expected " + what + ", got " + next());
    }

    FilterReader.Unexpected refused(String what) {
        return new FilterReader.Unexpected(position, what);
    }

    private String next() {
        return position >= text.length()
                ? "the end"
                : "'" + text.substring(position, Math.min(text.length(), position + SHOWN)) + "'";
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
