package org.sessionsearch.bench.engines;

import java.util.List;
import java.util.Map;

/**
 * What an engine answered, in words that are common to all.
 *
 * @param total number of sessions that match
 * @param ids of the hits, best first
 * @param highlighted number of hits of which a title or description is shown with what matched
 * @param facets counts by facet and value
 */
record Answer(long total, List<String> ids, long highlighted, Map<String, Map<String, Long>> facets) {
    Answer {
        ids = List.copyOf(ids);
        facets = Map.copyOf(facets);
    }
}
