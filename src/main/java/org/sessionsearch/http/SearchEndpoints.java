package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SearchResult;

/** {@code /api/search} and {@code /api/multi-search}. */
final class SearchEndpoints implements EndpointFamily {

    private static final int MAX_SEARCHES = 20;

    private final SearchEngine engine;
    private final Searching searching;
    private final SearchForm form;
    private final RequestBody bodies;

    SearchEndpoints(SearchEngine engine, SearchForm form, RequestBody bodies) {
        this.engine = engine;
        this.searching = new Searching(engine);
        this.form = form;
        this.bodies = bodies;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/search", this::search);
        routes.post("/api/search", this::searchByBody);
        routes.post("/api/multi-search", this::multiSearch);
    }

    private byte[] search(Context request) {
        long started = System.nanoTime();
        String query = request.queryString();
        SearchQuestion question = form.read(Parameters.ofQuery(query));
        String tagged = query == null ? "" : query;
        if (EntityTag.of(engine.generation(), tagged).isKnownTo(request)) {
            return null;
        }
        SearchResult result = searching.ask(question);
        EntityTag.of(result.generation(), tagged).send(request);
        return JsonWriter.object(json -> searching.write(json, question, result, started));
    }

    private byte[] searchByBody(Context request) {
        long started = System.nanoTime();
        Parameters.ofQuery(request.queryString()).finish();
        SearchQuestion question = form.read(JsonBody.search(bodies.json(request)));
        SearchResult result = searching.ask(question);
        return JsonWriter.object(json -> searching.write(json, question, result, started));
    }

    private byte[] multiSearch(Context request) {
        Parameters.ofQuery(request.queryString()).finish();
        List<SearchQuestion> questions = questions(JsonBody.searches(bodies.json(request), MAX_SEARCHES));
        return JsonWriter.object(json -> json.objects("results", questions, question -> {
            long started = System.nanoTime();
            searching.write(json, question, searching.ask(question), started);
        }));
    }

    private List<SearchQuestion> questions(List<Parameters> searches) {
        List<SearchQuestion> questions = new ArrayList<>();
        List<BadParameter> errors = new ArrayList<>();
        for (Parameters search : searches) {
            try {
                questions.add(form.read(search));
            } catch (RequestRefused e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw RequestRefused.badParameters(errors);
        }
        return questions;
    }
}
