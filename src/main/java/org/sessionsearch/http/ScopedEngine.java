package org.sessionsearch.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.ForwardingEngine;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.Interpretation.Kind;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * Another engine, of which only some sessions can be seen: there are no others, whatever is asked. Which these are is
 * asked anew for each question. Thread-safe.
 */
final class ScopedEngine extends ForwardingEngine {

    private static final Filter NONE = new Filter.Or(List.of());

    private final Supplier<Filter> scope;

    /**
     * @param scope passes the sessions that can be seen; throws when there are none to be seen
     */
    ScopedEngine(SearchEngine engine, Supplier<Filter> scope) {
        super(engine);
        this.scope = scope;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        Filter within = scope.get();
        if (within.equals(Filter.ALL)) {
            return super.search(request);
        }
        SearchResult result = super.search(narrowed(request, within));
        return new SearchResult(
                result.total(),
                result.hits(),
                result.next(),
                result.facets(),
                result.interpretation().stream().map(part -> told(part, within)).toList(),
                result.didYouMean(),
                result.suggestions(),
                result.groups(),
                generation(result.generation(), within));
    }

    private SearchRequest narrowed(SearchRequest request, Filter within) {
        return request.toBuilder()
                .onlyFilter(seen(request.filter(), within).and(within))
                .build();
    }

    /** What a filter means to somebody for whom there are no other sessions. */
    private Filter seen(Filter filter, Filter within) {
        return switch (filter) {
            case Filter.And and -> new Filter.And(seen(and.parts(), within));
            case Filter.Or or -> new Filter.Or(seen(or.parts(), within));
            case Filter.Not not -> new Filter.Not(seen(not.part(), within));
            case Filter.Overlaps overlaps ->
                super.session(overlaps.id(), within).isPresent() ? overlaps : NONE;
            case Filter.Value value -> value;
            case Filter.Missing missing -> missing;
            case Filter.Time time -> time;
            case Filter.Range range -> range;
            case Filter.OnAt onAt -> onAt;
            case Filter.Ids ids -> ids;
        };
    }

    private List<Filter> seen(List<Filter> parts, Filter within) {
        return parts.stream().map(part -> seen(part, within)).toList();
    }

    /** Words are read with the help of all sessions; one that only others have is told like one that nobody knows. */
    private Interpretation told(Interpretation part, Filter within) {
        if (part.kind() == Kind.DROPPED) {
            return part;
        }
        String words = "\"" + part.used().replace('"', ' ') + "\"";
        SearchRequest known = nothingBut(within).text(words).typo(false).build();
        return super.search(known).total() > 0 ? part : new Interpretation(part.typed(), "", Kind.DROPPED);
    }

    private static SearchRequest.Builder nothingBut(Filter within) {
        return SearchRequest.builder()
                .filter(within)
                .facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE)
                .page(Page.of(1, 0));
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return super.facetValues(dimension, prefix, size, narrowed(request, scope.get()));
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return super.suggest(narrowed(request, scope.get()), size);
    }

    @Override
    public Optional<Session> session(String id, Filter within) {
        return super.session(id, within.and(scope.get()));
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size, Filter within) {
        return super.similar(id, size, within.and(scope.get()));
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name, Filter within) {
        return super.speaker(name, within.and(scope.get()));
    }

    @Override
    public String generation() {
        return generation(super.generation(), scope.get());
    }

    /** What is seen through one scope is no version of what is seen through another. */
    private static String generation(String whole, Filter within) {
        return within.equals(Filter.ALL) ? whole : whole + "-" + Integer.toHexString(within.hashCode());
    }

    @Override
    public EngineReport report() {
        Filter within = scope.get();
        EngineReport whole = super.report();
        if (within.equals(Filter.ALL)) {
            return whole;
        }
        FacetRequest all = new FacetRequest(List.of(Dimension.values()), 0, FacetSort.COUNT, FacetCounting.RESULT);
        SearchResult seen = super.search(nothingBut(within).facets(all).build());
        Map<Dimension, Integer> values = new EnumMap<>(Dimension.class);
        seen.facets().forEach(facet -> values.put(facet.dimension(), facet.distinct()));
        return new EngineReport(
                whole.engine(),
                seen.total(),
                values,
                whole.bytes(),
                whole.schemaVersion(),
                generation(whole.generation(), within),
                whole.refreshed());
    }
}
