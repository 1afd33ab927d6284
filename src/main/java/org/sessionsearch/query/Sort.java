package org.sessionsearch.query;

/** The order of hits. Every order is total: ties end on the id. Sessions without a start come last in either direction. */
public enum Sort {
    /** Best first; {@link #START} when there are no words to be relevant to. */
    RELEVANCE,
    START,
    START_DESCENDING,
    TITLE,
    TITLE_DESCENDING
}
