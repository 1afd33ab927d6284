package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sessionsearch.hostile.RawConnection;
import org.sessionsearch.http.RunningServer.Reply;

class RateLimitTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final TrustedProxies LOCAL = new TrustedProxies(List.of("127.0.0.0/8", "::1"));

    private static final int PATIENCE = 50;

    private final AtomicLong now = new AtomicLong(42);

    @Test
    void whatIsLeftFillsUpWithTime() {
        RateLimit limit = new RateLimit(new ClientOptions(LOCAL, 2, 3), now::get);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, limit.take("a"));
        }
        assertEquals(SECOND / 2, limit.take("a"));
        assertEquals(0, limit.take("b"), "another client has its own");
        now.addAndGet(SECOND / 2);
        assertEquals(0, limit.take("a"));
        assertTrue(limit.take("a") > 0);
        now.addAndGet(100 * SECOND);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, limit.take("a"), "and never beyond the brim");
        }
        assertTrue(limit.take("a") > 0);
    }

    @Test
    void soManyClientsAsThereAreAddressesTakeNoMoreMemory() {
        RateLimit limit = new RateLimit(new ClientOptions(LOCAL, 1, 1), now::get);
        assertEquals(0, limit.take("first"));
        for (int i = 0; i < RateLimit.CLIENTS; i++) {
            assertEquals(0, limit.take("client " + i));
        }
        assertTrue(limit.take("client 7") > 0);
        assertEquals(0, limit.take("first"), "forgotten long ago");
    }

    @Test
    void everyProtocolSaysTooManyInItsOwnWayAndABrowserMayReadWhen() throws Exception {
        HttpOptions options = new HttpOptions(
                "127.0.0.1",
                0,
                List.of("*"),
                new ClientOptions(new TrustedProxies(List.of()), 1, 1),
                ZoneOffset.UTC,
                1000,
                1000,
                Duration.ofSeconds(1),
                "test");
        EndpointFamily other = routes -> {
            routes.errors("/1/", (status, detail) -> JsonWriter.object(json -> json.number("status", (long) status)));
            routes.get("/1/x", request -> new byte[0]);
        };
        try (RunningServer server =
                RunningServer.with(options, List.of(), () -> Readiness.READY, List.of(other), Talks.ALL)) {
            assertEquals(200, server.get("/api/search?q=boot").status());
            Reply reply = server.get("/api/search?q=boot", "Origin", "https://example.org");
            // On a slow machine a second may be over.
            for (int i = 0; i < PATIENCE && reply.status() == 200; i++) {
                reply = server.get("/api/search?q=boot", "Origin", "https://example.org");
            }
            assertEquals(429, reply.status());
            assertEquals("1", reply.header("Retry-After"));
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
            assertTrue(reply.header("Access-Control-Expose-Headers").contains("Retry-After"));
            assertEquals("application/problem+json", reply.header("Content-Type"));
            assertEquals("Too Many Requests", reply.json().path("title").asString());
            try (RawConnection connection = new RawConnection(server.port())) {
                String answer = connection.get("/1/x").text();
                for (int i = 0; i < PATIENCE && answer.isEmpty(); i++) {
                    answer = connection.get("/1/x").text();
                }
                assertEquals("{\"status\":429}", answer);
            }
            assertEquals(200, server.get("/health/ready").status(), "whoever looks after it must get through");
            assertEquals(200, server.get("/metrics").status());
        }
    }
}
