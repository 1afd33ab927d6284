package org.sessionsearch.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** Passes every call on to another engine; what is put around an engine overrides only what it changes. Thread-safe. */
public abstract class ForwardingEngine implements SearchEngine {

    private final SearchEngine engine;

    protected ForwardingEngine(SearchEngine engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return engine.search(request);
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
