package org.sessionsearch.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total exact number of sessions that match
 * @param hits those of the page that was asked for
 * @param next cursor for the hits after these; empty after the last
 * @param facets in the order that was asked for
 * @param interpretation how each part of the text was read, in its order; never depends on the filters
 * @param didYouMean a better spelling, only when it has hits
 * @param suggestions completions, when asked for
 * @param groups when asked for
 * @param generation of the index that answered
 */
public record SearchResult(
        int total,
        List<Hit> hits,
        Optional<String> next,
        List<Facet> facets,
        List<Interpretation> interpretation,
        Optional<DidYouMean> didYouMean,
        List<Suggestion> suggestions,
        List<Group> groups,
        String generation) {
    public SearchResult {
        hits = List.copyOf(hits);
        Objects.requireNonNull(next, "next");
        facets = List.copyOf(facets);
        interpretation = List.copyOf(interpretation);
        Objects.requireNonNull(didYouMean, "didYouMean");
        suggestions = List.copyOf(suggestions);
        groups = List.copyOf(groups);
        Objects.requireNonNull(generation, "generation");
    }

    /**
     * A text that the person may have meant.
     *
     * @param total hits it has under the same filters, at least 1
     */
    public record DidYouMean(String text, int total) {
        public DidYouMean {
            if (total < 1) {
                throw new IllegalArgumentException("a correction must have hits, got " + total);
            }
        }
    }

    /** The best hits of one facet value. */
    public record Group(String value, int total, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }
}
