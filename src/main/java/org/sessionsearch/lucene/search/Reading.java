package org.sessionsearch.lucene.search;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Interpretation;

/**
 * How a text is read and which sessions match it, before any filter.
 *
 * @param query the words as they are used
 * @param matches what matches; null when there are no words, so that every session does
 * @param filter what the text itself asks for
 * @param interpretation how each word is read
 * @param unknownCode the code that the text looks like, in letters and digits, when no session has it
 */
record Reading(
        QueryReading query,
        Matches matches,
        Filter filter,
        List<Interpretation> interpretation,
        Optional<String> unknownCode) {
    Reading {
        interpretation = List.copyOf(interpretation);
    }

    /** Whether the text has no words. */
    boolean isBrowsing() {
        return matches == null;
    }
}
