package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;

/** {@code /api}: says what is here. */
final class RootEndpoint implements EndpointFamily {

    private final String version;

    RootEndpoint(String version) {
        this.version = version;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api", this::root);
    }

    private byte[] root(Context request) {
        return JsonWriter.object(json -> {
            json.text("name", "Session Search");
            json.text("version", version);
            json.texts(
                    "endpoints",
                    List.of(
                            "/api/search?q=",
                            "/api/multi-search",
                            "/api/suggest?q=",
                            "/api/facets/{facet}",
                            "/api/sessions/{id}",
                            "/api/sessions/{id}/similar",
                            "/api/speakers/{name}",
                            "/api/schedule?at=",
                            "/api/quality",
                            "/api/stats",
                            "/health/live",
                            "/health/ready",
                            "/metrics"));
        });
    }
}
