package org.sessionsearch.instant;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.Routes;
import tools.jackson.databind.node.ObjectNode;

/**
 * The endpoints under {@code /1}, compatible with the InstantSearch family of clients. Reading only. Thread-safe.
 */
public final class InstantEndpoints implements EndpointFamily {

    private static final Set<String> WRITES =
            Set.of("batch", "clear", "operation", "partial", "deleteByQuery", "settings", "keys", "synonyms", "rules");

    private final SearchEngine engine;
    private final Themes themes;
    private final ClickCounts clicks;

    public InstantEndpoints(SearchEngine engine, Themes themes, ClickCounts clicks) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.themes = Objects.requireNonNull(themes, "themes");
        this.clicks = Objects.requireNonNull(clicks, "clicks");
    }

    @Override
    public void mount(Routes routes) {
        Table table = new Table(routes);
        UnknownNames unknown = new UnknownNames();
        Conditions conditions = new Conditions(themes, unknown);
        Documents documents = new Documents(themes);
        FacetAnswer facets = new FacetAnswer(themes, unknown);
        SearchAnswer search = new SearchAnswer(engine, documents, facets, clicks);
        new SearchEndpoints(search, new FacetSearch(engine, facets), conditions, unknown).mount(table);
        new RecordEndpoints(engine, documents, conditions, unknown).mount(table);
        new RecommendEndpoint(engine, documents, conditions, unknown, clicks).mount(table);
        new EventEndpoint(engine, clicks).mount(table);
        table.get("/1", InstantEndpoints::rest);
        table.rest(InstantEndpoints::rest);
    }

    private static ObjectNode rest(Context request) {
        String method = request.method().name();
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean writes = switch (method) {
            case "GET", "HEAD" -> false;
            case "POST" -> WRITES.contains(last) || path.matches("/1/indexes/[^/]+/?(\\w+/partial)?");
            default -> true;
        };
        if (writes) {
            throw new Refusal(
                    403, "This index is read-only here: sessions are written as files or with PUT /api/sessions/{id}");
        }
        throw new Refusal(404, "There is nothing at " + method + " " + WellFormed.cut(path, 200));
    }
}
