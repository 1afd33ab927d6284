package org.sessionsearch.http;

import java.util.List;
import org.sessionsearch.query.TextRange;

/** Text as HTML in which nothing but {@code <mark>} is markup. */
final class Marked {

    private Marked() {}

    /**
     * Escapes {@code text} and marks the matches.
     *
     * @param offset where {@code text} begins in the text that the matches count from
     */
    static String html(String text, int offset, List<TextRange> matches) {
        StringBuilder html = new StringBuilder(text.length() + 16 * matches.size() + 16);
        int done = 0;
        for (TextRange match : matches) {
            escape(text, done, match.start() - offset, html);
            html.append("<mark>");
            escape(text, match.start() - offset, match.end() - offset, html);
            html.append("</mark>");
            done = match.end() - offset;
        }
        escape(text, done, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        int copied = start;
        for (int i = start; i < end; i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                html.append(text, copied, i).append(escaped);
                copied = i + 1;
            }
        }
        html.append(text, copied, end);
    }

    /** What stands for a sign; null for the sign itself. */
    private static String escaped(char sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
