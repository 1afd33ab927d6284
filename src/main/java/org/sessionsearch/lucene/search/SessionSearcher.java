package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.lucene.facet.FacetCounter;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.facet.SessionOrder;
import org.sessionsearch.lucene.facet.SessionReader;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Dimension;

/** Answers questions from one snapshot. Immutable and thread-safe. */
public final class SessionSearcher {

    private final IndexSnapshot snapshot;

    public SessionSearcher(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /** Searches. */
    public SearchResult search(SearchRequest request) {
        FilterMatcher matcher = new FilterMatcher(snapshot, request.filter(), request.selections());
        FacetCounter counter = new FacetCounter(snapshot, matcher, request.facets());
        SessionOrder order = snapshot.order(request.sort());
        SessionReader reader = snapshot.reader();
        long first = (request.page().number() - 1L) * request.page().size();
        List<Hit> hits = new ArrayList<>();
        for (int rank = 0; rank < order.size(); rank++) {
            int doc = order.doc(rank);
            if (counter.collect(doc)
                    && counter.total() > first
                    && hits.size() < request.page().size()) {
                hits.add(new Hit(reader.read(doc, request.body()), 0, "", List.of(), Optional.empty()));
            }
        }
        return new SearchResult(
                counter.total(),
                hits,
                Optional.empty(),
                counter.facets(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                snapshot.generation());
    }

    /** The values of one facet. */
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        FacetRequest facet = new FacetRequest(
                List.of(dimension),
                size,
                request.facets().sort(),
                request.facets().counting());
        FilterMatcher matcher = new FilterMatcher(snapshot, request.filter(), request.selections());
        FacetCounter counter = new FacetCounter(snapshot, matcher, facet);
        SessionOrder order = snapshot.order(request.sort());
        for (int rank = 0; rank < order.size(); rank++) {
            counter.collect(order.doc(rank));
        }
        return counter.facetOf(prefix);
    }
}
