package org.sessionsearch.http;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.engine.ForwardingEngine;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;

/** Another engine, whose questions wait for their place; what only looks something up does not. Thread-safe. */
final class AdmittedEngine extends ForwardingEngine {

    private final Admission admission;

    AdmittedEngine(SearchEngine engine, Admission admission) {
        super(engine);
        this.admission = admission;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return admission.admit(() -> super.search(request));
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return admission.admit(() -> super.facetValues(dimension, prefix, size, request));
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return admission.admit(() -> super.suggest(request, size));
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size, Filter within) {
        return admission.admit(() -> super.similar(id, size, within));
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name, Filter within) {
        return admission.admit(() -> super.speaker(name, within));
    }
}
