package org.sessionsearch.http;

import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Dimension;

/** {@code /api/stats}: counts and the state of the index. */
final class StatsEndpoint implements EndpointFamily {

    private final SearchEngine engine;
    private final String version;

    StatsEndpoint(SearchEngine engine, String version) {
        this.engine = engine;
        this.version = version;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/stats", this::stats);
    }

    private byte[] stats(Context request) {
        Parameters.ofQuery(request.queryString()).finish();
        EngineReport report = engine.report();
        return JsonWriter.object(json -> {
            json.number("sessions", report.sessions());
            json.object("values", () -> {
                for (Dimension dimension : Dimension.values()) {
                    json.number(dimension.label(), (long) report.values().getOrDefault(dimension, 0));
                }
            });
            json.object("index", () -> {
                json.text("engine", report.engine());
                json.number("bytes", report.bytes());
                json.number("schemaVersion", (long) report.schemaVersion());
                json.text("generation", report.generation());
                json.time(
                        "refreshed",
                        report.refreshed().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
            });
            json.text("version", version);
        });
    }
}
