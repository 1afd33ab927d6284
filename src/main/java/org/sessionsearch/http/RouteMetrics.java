package org.sessionsearch.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Measures requests by route and shows the figures to Prometheus. The registry is made for the first who asks for the
 * figures, or once {@value #EARLY} requests wait to be counted: it takes a tenth of a start that others are waiting for.
 * Thread-safe.
 */
final class RouteMetrics implements EndpointFamily {

    private static final int EARLY = 1000;
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** Anybody can make methods up; each would be kept for ever. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final String OTHER = "other";

    private final Backend backend;
    private final Queue<Sample> early = new ArrayBlockingQueue<>(EARLY);
    private volatile Meters meters;

    RouteMetrics(Backend backend) {
        this.backend = backend;
    }

    /** An answered request. */
    private record Sample(Meters.Route route, Duration duration) {}

    /** Counts an answered request. */
    void record(Context request, float millis) {
        String method = request.req().getMethod();
        Meters.Route route = new Meters.Route(
                METHODS.contains(method) ? method : OTHER, request.endpoint().path, request.statusCode());
        Sample sample = new Sample(route, Duration.ofNanos((long) (millis * NANOS_PER_MILLI)));
        Meters ready = meters;
        if (ready != null) {
            ready.record(sample.route(), sample.duration());
        } else if (!early.offer(sample)) {
            meters().record(sample.route(), sample.duration());
        }
    }

    private Meters meters() {
        synchronized (early) {
            if (meters == null) {
                meters = new Meters(backend);
            }
            // Also those that came in while it was being made.
            for (Sample sample = early.poll(); sample != null; sample = early.poll()) {
                meters.record(sample.route(), sample.duration());
            }
            return meters;
        }
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/metrics", CONTENT_TYPE, request -> meters().scrape());
    }
}
