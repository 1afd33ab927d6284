package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.NearestName;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Dimension;

/** {@code /api/facets/{facet}}: the values of one facet. */
final class FacetEndpoint implements EndpointFamily {

    private static final List<String> NAMES =
            Arrays.stream(Dimension.values()).map(Dimension::label).toList();

    private final SearchEngine engine;
    private final FilterForm filters;

    FacetEndpoint(SearchEngine engine, FilterForm filters) {
        this.engine = engine;
        this.filters = filters;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/facets/{facet}", this::values);
    }

    private byte[] values(Context request) {
        Dimension dimension = dimension(request.pathParam("facet"));
        Parameters parameters = Parameters.ofQuery(request.queryString());
        String prefix = parameters.text("q", SearchRequest.MAX_TEXT_LENGTH).strip();
        int size = parameters.number("size", FacetRequest.DEFAULT_SIZE, 0, FacetRequest.MAX_SIZE);
        SearchRequest.Builder search =
                SearchRequest.builder().text(parameters.text("search", SearchRequest.MAX_TEXT_LENGTH));
        filters.read(parameters, search);
        parameters.finish();
        Facet facet = engine.facetValues(dimension, prefix, size, search.build());
        return JsonWriter.object(json -> {
            json.text("facet", dimension.label());
            json.text("query", prefix);
            json.number("distinct", facet.distinct());
            FacetJson.values(json, "values", facet);
        });
    }

    private static Dimension dimension(String name) {
        return Dimension.of(name)
                .orElseThrow(() -> RequestRefused.notFound("there is no facet '" + name + "'"
                        + NearestName.hint(name, NAMES) + "; the facets are " + String.join(", ", NAMES)));
    }
}
