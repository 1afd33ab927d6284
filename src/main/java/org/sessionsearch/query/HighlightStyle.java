package org.sessionsearch.query;

/** What a hit carries of its texts beside the session. */
public enum HighlightStyle {
    /** No highlights. */
    NONE,
    /** The best passage of each field; also of some fields without a match, so that there is something to show. */
    PASSAGES,
    /** Every value with a match, whole and with all its matches. */
    WHOLE
}
