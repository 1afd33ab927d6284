package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.function.Supplier;

/** {@code /health/live} and {@code /health/ready}, for whoever keeps the service running. */
final class HealthEndpoints implements EndpointFamily {

    private final Supplier<Readiness> readiness;

    HealthEndpoints(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/health/live", request -> JsonWriter.object(json -> json.text("status", "live")));
        routes.get("/health/ready", this::ready);
    }

    private byte[] ready(Context request) {
        Readiness now = readiness.get();
        request.status(now.ready() ? 200 : 503).header("Cache-Control", "no-store");
        return JsonWriter.object(json -> {
            json.text("status", now.status());
            json.known("progress", now.progress());
            json.known("trouble", now.trouble());
        });
    }
}
