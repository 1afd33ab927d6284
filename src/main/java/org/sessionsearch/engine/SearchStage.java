package org.sessionsearch.engine;

import java.util.Locale;

/** The parts of a search, in their order. */
public enum SearchStage {
    /** Finding out what the words mean, and which sessions have them. */
    READING,
    /** Filters, facets and the order of the hits. */
    COUNTING,
    /** The hits of the page, with their highlights and reasons. */
    HITS,
    /** Better spellings, completions and groups. */
    EXTRAS;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The public name, {@code reading}. */
    public String label() {
        return label;
    }
}
