package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sessionsearch.query.TextRange;

/** Ranges of a text that are to be marked. */
final class Marks {

    private static final Comparator<TextRange> ORDER =
            Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end);

    private Marks() {}

    /** The ranges in order, those that touch or overlap made one. */
    static List<TextRange> merged(List<TextRange> ranges) {
        List<TextRange> sorted = new ArrayList<>(ranges);
        sorted.sort(ORDER);
        List<TextRange> merged = new ArrayList<>();
        for (TextRange range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && range.start() <= merged.get(last).end()) {
                int end = Math.max(range.end(), merged.get(last).end());
                merged.set(last, new TextRange(merged.get(last).start(), end));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /** Those that lie within {@code passage}. */
    static List<TextRange> within(List<TextRange> ranges, TextRange passage) {
        List<TextRange> within = new ArrayList<>(ranges.size());
        for (TextRange range : ranges) {
            if (range.start() >= passage.start() && range.end() <= passage.end()) {
                within.add(range);
            }
        }
        return within;
    }
}
