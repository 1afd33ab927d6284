package org.sessionsearch.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.engine.ForwardingEngine;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EngineFigures.Question;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** Another engine, and a count of what it is asked and told. Thread-safe. */
final class ObservedEngine extends ForwardingEngine {

    private final Observation observation;

    ObservedEngine(SearchEngine engine, Observation observation) {
        super(engine);
        this.observation = observation;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        SearchResult result = asked(Question.SEARCH, () -> super.search(request));
        observation.notes().searched(request.text(), result.total(), result.interpretation());
        if (result.total() == 0) {
            observation.figures().foundNothing();
        }
        return result;
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return asked(Question.FACET, () -> super.facetValues(dimension, prefix, size, request));
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return asked(Question.SUGGEST, () -> super.suggest(request, size));
    }

    @Override
    public Optional<Session> session(String id, Filter within) {
        return asked(Question.SESSION, () -> super.session(id, within));
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size, Filter within) {
        return asked(Question.SIMILAR, () -> super.similar(id, size, within));
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name, Filter within) {
        return asked(Question.SPEAKER, () -> super.speaker(name, within));
    }

    private <T> T asked(Question question, Supplier<T> answer) {
        long start = System.nanoTime();
        try {
            return answer.get();
        } finally {
            long took = System.nanoTime() - start;
            observation.figures().question(question).done(took);
            observation.notes().asked(took);
        }
    }

    @Override
    public void apply(Iterable<Change> changes) {
        changing(() -> super.apply(counted(changes)));
    }

    @Override
    public void load(Iterable<Change> changes) {
        super.load(counted(changes));
    }

    private Iterable<Change> counted(Iterable<Change> changes) {
        return () -> StreamSupport.stream(changes.spliterator(), false)
                .peek(this::count)
                .iterator();
    }

    private void changing(Runnable change) {
        String before = view();
        change.run();
        if (!view().equals(before)) {
            observation.figures().changedView();
        }
    }

    /** Changes are also made while no index can answer. */
    private String view() {
        try {
            return super.generation();
        } catch (EngineUnavailableException none) {
            return "";
        }
    }

    private void count(Change change) {
        switch (change) {
            case Change.Put put -> observation.figures().put();
            case Change.Remove remove -> observation.figures().removed();
        }
    }

    @Override
    public void commit() {
        long start = System.nanoTime();
        try {
            super.commit();
            observation.figures().committed(System.nanoTime() - start);
        } catch (RuntimeException e) {
            observation.figures().failedToCommit();
            throw e;
        }
    }

    @Override
    public void rebuild() {
        super.rebuild();
        observation.figures().rebuilt();
    }

    @Override
    public void caughtUp() {
        changing(super::caughtUp);
    }
}
