package org.sessionsearch.bench.engines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sessionsearch.bench.Question;
import tools.jackson.databind.JsonNode;

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

    /**
     * The counts of all facets that are written as lists of objects.
     *
     * @param list of a facet
     * @param value where an object has the value
     * @param count where it has the number of sessions
     */
    static Map<String, Map<String, Long>> facets(Function<String, JsonNode> list, String value, String count) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : Question.FACETS) {
            Map<String, Long> counts = new LinkedHashMap<>();
            list.apply(facet)
                    .forEach(each -> counts.put(
                            each.path(value).asString(), each.path(count).asLong()));
            facets.put(facet, counts);
        }
        return facets;
    }
}
