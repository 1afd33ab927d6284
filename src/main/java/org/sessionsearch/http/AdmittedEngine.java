package org.sessionsearch.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** Another engine, whose questions wait for their place; what only looks something up does not. Thread-safe. */
final class AdmittedEngine implements SearchEngine {

    private final SearchEngine engine;
    private final Admission admission;

    AdmittedEngine(SearchEngine engine, Admission admission) {
        this.engine = engine;
        this.admission = admission;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return admission.admit(() -> engine.search(request));
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return admission.admit(() -> engine.facetValues(dimension, prefix, size, request));
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return admission.admit(() -> engine.suggest(request, size));
    }

    @Override
    public Optional<Session> session(String id, Filter within) {
        return engine.session(id, within);
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size, Filter within) {
        return admission.admit(() -> engine.similar(id, size, within));
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name, Filter within) {
        return admission.admit(() -> engine.speaker(name, within));
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
