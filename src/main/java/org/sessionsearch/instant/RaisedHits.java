package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;

/**
 * The hits of a page in the order that optional filters give them: by what they score there, then as they are ranked.
 * Reads as far as pages reach; nothing changes for the engine, whose ranking knows nothing of filters. Thread-safe.
 */
final class RaisedHits {

    private static final int REACH = SearchAnswer.PAGINATION_LIMIT;

    private final SearchEngine engine;

    RaisedHits(SearchEngine engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /** The hits of the page of {@code question}, each as {@code request} wants it shown. */
    List<Hit> hits(Question question, SearchRequest request) {
        int from = (int) Math.min((long) question.page() * question.hitsPerPage(), REACH);
        int to = Math.min(from + question.hitsPerPage(), REACH);
        List<String> ids = ids(question, request, to);
        List<String> page = ids.subList(Math.min(from, ids.size()), Math.min(to, ids.size()));
        Map<String, Hit> shown = new HashMap<>();
        engine.search(request.toBuilder()
                        .filter(new Filter.Ids(Set.copyOf(page)))
                        .facets(FacetRequest.NONE)
                        .page(Page.of(1, page.size()))
                        .build())
                .hits()
                .forEach(hit -> shown.put(hit.session().id(), hit));
        return page.stream().filter(shown::containsKey).map(shown::get).toList();
    }

    private List<String> ids(Question question, SearchRequest request, int most) {
        OptionalFilters wishes = question.wishes();
        List<String> ids = new ArrayList<>(plain(request, wishes.any(), REACH).stream()
                .sorted(Comparator.comparingLong((Hit hit) -> wishes.score(hit.session()))
                        .reversed())
                .map(hit -> hit.session().id())
                .toList());
        if (ids.size() < most) {
            plain(request, new Filter.Not(wishes.any()), most - ids.size())
                    .forEach(hit -> ids.add(hit.session().id()));
        }
        return ids;
    }

    private List<Hit> plain(SearchRequest request, Filter filter, int most) {
        return engine.search(request.toBuilder()
                        .filter(filter)
                        .facets(FacetRequest.NONE)
                        .highlight(HighlightStyle.NONE)
                        .body(false)
                        .page(Page.of(1, most))
                        .build())
                .hits();
    }
}
