package org.sessionsearch.query;

/** How hits are found: by words, by meaning, or by both with their rankings fused. */
public enum SearchMode {
    KEYWORD,
    SEMANTIC,
    HYBRID
}
