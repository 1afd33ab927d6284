package org.sessionsearch.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.sessionsearch.engine.SearchEngine;

/** The figures for Prometheus. Thread-safe. */
final class Meters {

    private static final Duration[] BUCKETS = LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 1000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Route, Timer> timers = new ConcurrentHashMap<>();

    Meters(SearchEngine engine) {
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

    /**
     * What requests are told apart by.
     *
     * @param path of the endpoint, with its parameters by name
     */
    record Route(String method, String path, int status) {}

    void record(Route route, Duration duration) {
        timers.computeIfAbsent(route, this::timer).record(duration);
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

    /** All figures in Prometheus' text format, in UTF-8. */
    byte[] scrape() {
        return registry.scrape().getBytes(StandardCharsets.UTF_8);
    }
}
