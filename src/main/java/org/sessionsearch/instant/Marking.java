package org.sessionsearch.instant;

import java.util.List;
import org.sessionsearch.query.TextRange;

/**
 * How matches are marked. The text is never escaped: the clients escape it themselves, after they replaced the marks.
 *
 * @param before put before each match
 * @param after put after each match
 */
record Marking(String before, String after) {

    /** {@code text} from {@code start} to {@code end} with its matches marked; a match that is cut ends at the cut. */
    String mark(String text, int start, int end, List<TextRange> matches) {
        StringBuilder marked = new StringBuilder(end - start + matches.size() * (before.length() + after.length()));
        int done = start;
        for (TextRange match : matches) {
            int from = Math.max(match.start(), done);
            int to = Math.min(match.end(), end);
            if (from < to) {
                marked.append(text, done, from)
                        .append(before)
                        .append(text, from, to)
                        .append(after);
                done = to;
            }
        }
        return marked.append(text, done, end).toString();
    }

    String mark(String text, List<TextRange> matches) {
        return mark(text, 0, text.length(), matches);
    }
}
