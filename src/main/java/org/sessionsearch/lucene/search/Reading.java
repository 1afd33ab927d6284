package org.sessionsearch.lucene.search;

import org.sessionsearch.query.Filter;

/**
 * How a text is read and which sessions match it, before any filter.
 *
 * @param query the words as they are used
 * @param matches what matches; null when there are no words, so that every session does
 * @param filter what the text itself asks for
 * @param dropped the words that no match needs to have, as bits by their index
 */
record Reading(QueryReading query, Matches matches, Filter filter, long dropped) {
    /** Whether the text has no words. */
    boolean isBrowsing() {
        return matches == null;
    }
}
