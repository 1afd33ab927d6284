package org.sessionsearch.http;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/** Asks the engine and writes its answer. Thread-safe. */
final class Searching {

    private final SearchEngine engine;

    Searching(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * The result of a search.
     *
     * @throws RequestRefused when the cursor is not one of this index
     */
    SearchResult ask(SearchQuestion question) {
        if (question.request().page().cursor().isEmpty()) {
            return engine.search(question.request());
        }
        try {
            return engine.search(question.request());
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badParameters(List.of(new BadParameter("cursor", e.getMessage())));
        }
    }

    /** Writes the members of the answer. */
    void write(JsonWriter json, SearchQuestion question, SearchResult result, long started) {
        List<Clash> clashes = clashes(question);
        SearchJson.write(json, question, result, clashes, System.nanoTime() - started);
    }

    private List<Clash> clashes(SearchQuestion question) {
        if (question.ids().isEmpty()) {
            return List.of();
        }
        List<Session> sessions = question.ids().stream()
                .map(engine::session)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return Clash.among(sessions);
    }
}
