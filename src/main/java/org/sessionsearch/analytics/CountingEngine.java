package org.sessionsearch.analytics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * An engine that notes what people search for. Somebody who looks at hits wants to see what matched, on the first page;
 * calendars, counts and programs that walk through everything ask without. Thread-safe, as the engine behind it.
 */
public final class CountingEngine implements SearchEngine {

    private final SearchEngine engine;
    private final QueryCounts counts;

    public CountingEngine(SearchEngine engine, QueryCounts counts) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.counts = Objects.requireNonNull(counts, "counts");
    }

    @Override
    public SearchResult search(SearchRequest request) {
        SearchResult result = engine.search(request);
        boolean seen =
                request.highlight() != HighlightStyle.NONE && request.page().size() > 0;
        boolean first = request.page().number() == 1 && request.page().cursor().isEmpty();
        if (seen && first) {
            counts.searched(request.text(), result.total() > 0);
        }
        return result;
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return engine.facetValues(dimension, prefix, size, request);
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return engine.suggest(request, size);
    }

    @Override
    public Optional<Session> session(String id, Filter within) {
        return engine.session(id, within);
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size, Filter within) {
        return engine.similar(id, size, within);
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name, Filter within) {
        return engine.speaker(name, within);
    }

    @Override
    public void apply(Iterable<Change> changes) {
        engine.apply(changes);
    }

    @Override
    public void load(Iterable<Change> changes) {
        engine.load(changes);
    }

    @Override
    public void commit() {
        engine.commit();
    }

    @Override
    public void verify() {
        engine.verify();
    }

    @Override
    public Map<String, String> fingerprints() {
        return engine.fingerprints();
    }

    @Override
    public void rebuild() {
        engine.rebuild();
    }

    @Override
    public void caughtUp() {
        engine.caughtUp();
    }

    @Override
    public String generation() {
        return engine.generation();
    }

    @Override
    public EngineReport report() {
        return engine.report();
    }

    @Override
    public void close() {
        engine.close();
    }
}
