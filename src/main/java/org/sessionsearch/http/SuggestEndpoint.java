package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Suggestion;

/** {@code /api/suggest}: completions while typing. */
final class SuggestEndpoint implements EndpointFamily {

    private static final int DEFAULT_SIZE = 8;

    private final SearchEngine engine;
    private final FilterForm filters;

    SuggestEndpoint(SearchEngine engine, FilterForm filters) {
        this.engine = engine;
        this.filters = filters;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/suggest", this::suggest);
    }

    private byte[] suggest(Context request) {
        long started = System.nanoTime();
        Parameters parameters = Parameters.ofQuery(request.queryString());
        String text = parameters.text("q", SearchRequest.MAX_TEXT_LENGTH);
        int size = parameters.number("size", DEFAULT_SIZE, 0, SearchRequest.MAX_SUGGESTIONS);
        SearchRequest.Builder search = SearchRequest.builder().text(text);
        filters.read(parameters, search);
        parameters.finish();
        List<Suggestion> suggestions = engine.suggest(search.build(), size);
        return JsonWriter.object(json -> {
            json.text("query", text);
            json.millis("tookMs", System.nanoTime() - started);
            SuggestionJson.write(json, suggestions);
        });
    }
}
