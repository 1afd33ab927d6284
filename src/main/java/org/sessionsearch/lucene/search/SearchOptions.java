package org.sessionsearch.lucene.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sessionsearch.engine.SearchWatch;

/**
 * What a site owner may set about searching.
 *
 * @param weights what counts how much
 * @param synonyms groups of words or phrases that mean the same, beside the built-in ones
 * @param watch is told what each part of a search took
 * @param most longest time of one search
 * @param newestFirst whether of sessions that match equally well the latest comes first, not the first by id
 */
public record SearchOptions(
        RankingWeights weights, List<List<String>> synonyms, SearchWatch watch, Duration most, boolean newestFirst) {

    public static final SearchOptions DEFAULT =
            new SearchOptions(RankingWeights.DEFAULT, List.of(), SearchWatch.NONE, Duration.ofMinutes(1));

    public SearchOptions {
        Objects.requireNonNull(weights, "weights");
        synonyms = synonyms.stream().map(List::copyOf).toList();
        Objects.requireNonNull(watch, "watch");
        Objects.requireNonNull(most, "most");
    }

    /** Such options, with which ties end on the id. */
    public SearchOptions(RankingWeights weights, List<List<String>> synonyms, SearchWatch watch, Duration most) {
        this(weights, synonyms, watch, most, false);
    }

    List<List<String>> allSynonyms() {
        List<List<String>> all = new ArrayList<>(BuiltInSynonyms.groups());
        all.addAll(synonyms);
        return all;
    }
}
