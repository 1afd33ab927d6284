package org.sessionsearch.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sessionsearch.engine.SearchEngine;

/** Measures requests by route and shows the figures to Prometheus. Thread-safe. */
final class RouteMetrics implements EndpointFamily {

    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    /** Anybody can make methods up; each would be kept for ever. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final String OTHER = "other";
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Route, Timer> timers = new ConcurrentHashMap<>();

    RouteMetrics(SearchEngine engine) {
        Gauge.builder("session_search_sessions", engine, from -> from.report().sessions())
                .description("Sessions that can be found")
                .register(registry);
        Gauge.builder(
                        "session_search_index_bytes",
                        engine,
                        from -> from.report().bytes())
                .description("Size of the index on disk")
                .register(registry);
        Gauge.builder(
                        "session_search_refreshed_seconds",
                        engine,
                        from -> from.report().refreshed().getEpochSecond())
                .description("When the last change became visible, in seconds since 1970")
                .register(registry);
    }

    private record Route(String method, String path, int status) {}

    /** Counts an answered request. */
    void record(Context request, float millis) {
        String method = request.req().getMethod();
        Route route =
                new Route(METHODS.contains(method) ? method : OTHER, request.endpoint().path, request.statusCode());
        timers.computeIfAbsent(route, this::timer).record(Duration.ofNanos((long) (millis * NANOS_PER_MILLI)));
    }

    private Timer timer(Route route) {
        return Timer.builder("session_search_requests")
                .description("Answered requests by route")
                .tag("method", route.method())
                .tag("route", route.path())
                .tag("status", Integer.toString(route.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/metrics", CONTENT_TYPE, request -> registry.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
