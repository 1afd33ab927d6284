package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.http.RunningServer.Reply;

class SearchServerTest {

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.over(Talks.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api/sessions/NONE-1",
                "/api/speakers/Nobody",
                "/api/facets/trak",
                "/api/search/more"
            })
    void whatIsNotThereIs404(String path) throws Exception {
        Reply reply = server.get(path);
        assertProblem(404, reply);
    }

    @Test
    void anUnknownFacetHintsAtTheNearestOne() throws Exception {
        String detail = server.get("/api/facets/trak").json().path("detail").asString();
        assertTrue(detail.startsWith("there is no facet 'trak'; did you mean 'track'?"), detail);
    }

    @Test
    void aWrongMethodIs405AndNamesTheRightOnes() throws Exception {
        Reply reply = server.send(server.request("/api/search").DELETE());
        assertProblem(405, reply);
        assertTrue(
                reply.header("Allow").contains("GET") && reply.header("Allow").contains("POST"), reply.header("Allow"));
    }

    @Test
    void madeUpMethodsAreCountedAsOne() throws Exception {
        for (String method : List.of("FOO", "BAR", "TRACE")) {
            assertEquals(
                    405,
                    server.send(server.request("/api/search").method(method, BodyPublishers.noBody()))
                            .status());
        }
        String metrics = server.get("/metrics").response().body();
        assertTrue(metrics.contains("method=\"other\""), metrics);
        assertFalse(metrics.contains("FOO"), metrics);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html                       | 406",
                "application/json;q=0            | 406",
                "application/json                | 200",
                "text/html, */*;q=0.1            | 200",
                "application/*                   | 200",
                "APPLICATION/JSON; charset=utf-8 | 200",
            })
    void onlyAClientThatTakesJsonGetsIt(String accept, int status) throws Exception {
        assertEquals(status, server.get("/api/search", "Accept", accept).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded    | 415",
                "text/plain                           | 415",
                "application/json; charset=iso-8859-1 | 415",
                "application/json; charset=UTF-8      | 200",
                "application/vnd.api+json             | 200",
            })
    void onlyJsonBodiesAreRead(String type, int status) throws Exception {
        assertEquals(
                status,
                server.send(server.request("/api/search", "Content-Type", type).POST(BodyPublishers.ofString("{}")))
                        .status());
    }

    @Test
    void aBodyWithoutTypeOrWithCompressionIsNotRead() throws Exception {
        assertProblem(415, server.send(server.request("/api/search").POST(BodyPublishers.ofString("{}"))));
        assertProblem(415, server.post("/api/search", "{}", "Content-Encoding", "gzip"));
    }

    /** Many times: whether a client that still sends gets to read the answer is otherwise a matter of luck. */
    @RepeatedTest(20)
    void aLongBodyIs413WhetherItsLengthIsToldOrNot() throws Exception {
        byte[] body = ("{\"q\":\"" + "a".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertProblem(413, server.post("/api/search", new String(body, StandardCharsets.UTF_8)));
        Reply chunked = server.send(server.request("/api/search", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertProblem(413, chunked);
    }

    @RepeatedTest(5)
    void aBodyThatNobodyReadsDoesNotCostTheAnswer() throws Exception {
        String body = "a".repeat(2_000_000);
        assertProblem(404, server.post("/api/nothing", body));
        assertProblem(405, server.post("/api/stats", body));
        assertProblem(415, server.send(server.request("/api/search").POST(BodyPublishers.ofString(body))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/search?q=%s HTTP/1.1          | 414",
                "GET /a%%00b HTTP/1.1                   | 400",
                "GET nonsense HTTP/1.1                  | 400",
                "GET /../../etc/passwd HTTP/1.1         | 400",
                "GET /%%2e%%2e/%%2e%%2e/etc/passwd HTTP/1.1 | 400",
                "NONSENSE                               | 400",
            })
    void aRequestThatReachesNoRouteIsAProblemToo(String head, int status) throws Exception {
        String answer = RawRequest.send(server.port(), head.formatted("a".repeat(20_000)));
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
    }

    @Test
    void headersThatAreTooLargeAreAProblemToo() throws Exception {
        String answer = RawRequest.send(server.port(), "GET / HTTP/1.1\r\nX-Long: " + "a".repeat(20_000));
        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void whatGoesWrongHereIs500WithTheIdOfTheLogAndNothingElse() throws Exception {
        EndpointFamily broken = routes -> routes.get("/api/broken", request -> {
            throw new IllegalStateException("secret detail");
        });
        EndpointFamily worse = routes -> routes.get("/api/worse", request -> {
            throw new StackOverflowError("secret detail");
        });
        try (RunningServer running = RunningServer.with(
                RunningServer.OPTIONS, List.of(), () -> Readiness.READY, List.of(broken, worse), Talks.ALL)) {
            Reply reply = running.get("/api/broken", "X-Request-Id", "case-1");
            assertProblem(500, reply);
            assertEquals("case-1", reply.json().path("id").asString());
            assertFalse(reply.response().body().contains("secret"));
            Reply worst = running.get("/api/worse");
            assertProblem(500, worst);
            assertFalse(worst.response().body().contains("secret"));
        }
    }

    @Test
    void untilTheIndexCanAnswerTheApiIs503AndHealthTellsTheProgress() throws Exception {
        AtomicReference<Readiness> readiness = new AtomicReference<>(Readiness.starting("12 of 50 files"));
        try (RunningServer running =
                RunningServer.with(RunningServer.OPTIONS, List.of(), readiness::get, List.of(), Talks.ALL)) {
            Reply reply = running.get("/api/search");
            assertProblem(503, reply);
            assertEquals("1", reply.header("Retry-After"));
            assertEquals(200, running.get("/health/live").status());
            Reply health = running.get("/health/ready");
            assertEquals(503, health.status());
            assertEquals("12 of 50 files", health.json().path("progress").asString());
            readiness.set(Readiness.READY);
            assertEquals(200, running.get("/api/search").status());
            assertEquals(200, running.get("/health/ready").status());
        }
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
        String tag = server.get("/api/search?q=rust").header("ETag");
        assertTrue(tag.startsWith("W/\""), tag);
        Reply again = server.get("/api/search?q=rust", "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.status());
        assertEquals("", again.response().body());
        assertEquals(tag, again.header("ETag"));
        assertEquals(200, server.get("/api/search?q=boot", "If-None-Match", tag).status());
        assertEquals(400, server.get("/api/search?trak=x", "If-None-Match", "*").status());
    }

    @Test
    void anotherIndexGivesAnotherTag() throws Exception {
        try (RunningServer other = RunningServer.over(Talks.RUST)) {
            assertNotEquals(
                    other.get("/api/search?q=rust").header("ETag"),
                    server.get("/api/search?q=rust").header("ETag"));
        }
    }

    @Test
    void longAnswersAreCompressedForWhoeverAsks() throws Exception {
        byte[] compressed = server.send(
                        server.request("/api/search", "Accept-Encoding", "gzip"),
                        java.net.http.HttpResponse.BodyHandlers.ofByteArray())
                .body();
        String answer = new String(
                new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("{\"query\""), answer);
        assertEquals("", server.get("/api/search").header("Content-Encoding"));
        assertEquals("", server.get("/health/live", "Accept-Encoding", "gzip").header("Content-Encoding"));
    }

    @Test
    void pagesOfAllSitesMayReadByDefault() throws Exception {
        Reply reply = server.get("/api/search", "Origin", "https://example.org");
        assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        Reply preflight = server.send(server.request(
                        "/api/multi-search",
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.status());
        assertTrue(preflight.header("Access-Control-Allow-Methods").contains("POST"));
        assertTrue(preflight.header("Access-Control-Allow-Headers").contains("content-type"));
    }

    @Test
    void onlyNamedOriginsMayReadWhereTheyAreNamed() throws Exception {
        HttpOptions options = new HttpOptions(
                "127.0.0.1",
                0,
                List.of("https://example.org"),
                ClientOptions.ANY,
                ZoneOffset.UTC,
                1000,
                1000,
                Duration.ofSeconds(1),
                "test");
        try (RunningServer running =
                RunningServer.with(options, List.of(), () -> Readiness.READY, List.of(), Talks.ALL)) {
            Reply named = running.get("/api/search", "Origin", "https://example.org");
            assertEquals("https://example.org", named.header("Access-Control-Allow-Origin"));
            assertEquals("Origin", named.header("Vary"));
            Reply other = running.get("/api/search", "Origin", "https://evil.example");
            assertEquals("", other.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    void errorsCarryTheSameHeadersAsAnswers() throws Exception {
        Reply reply = server.get("/api/search?trak=x", "Origin", "https://example.org");
        assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertFalse(reply.header("X-Request-Id").isEmpty());
    }

    @Test
    void aRequestIdIsTakenOverOnlyWhenItIsPlain() throws Exception {
        assertEquals("abc-1", server.get("/", "X-Request-Id", "abc-1").header("X-Request-Id"));
        assertNotEquals("a b", server.get("/", "X-Request-Id", "a b").header("X-Request-Id"));
    }

    @Test
    void headAnswersLikeGetWithoutABody() throws Exception {
        Reply reply = server.send(server.request("/api/search?q=rust").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, reply.status());
        assertEquals("", reply.response().body());
        assertFalse(reply.header("ETag").isEmpty());
    }

    @Test
    void metricsCountRequestsByRoute() throws Exception {
        server.get("/api/sessions/CON24-101");
        server.get("/api/sessions/CON24-102");
        String metrics = server.get("/metrics").response().body();
        assertTrue(
                metrics.contains(
                        "session_search_requests_seconds_count{method=\"GET\",route=\"/api/sessions/{id}\",status=\"200\"}"),
                metrics);
        assertTrue(metrics.contains("session_search_sessions 4.0"), metrics);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        HttpOptions taken = new HttpOptions(
                "127.0.0.1",
                server.port(),
                List.of("*"),
                ClientOptions.ANY,
                ZoneOffset.UTC,
                1000,
                1000,
                Duration.ofSeconds(1),
                "test");
        BindException e = assertThrows(
                BindException.class,
                () -> RunningServer.with(taken, List.of(), () -> Readiness.READY, List.of(), Talks.ALL));
        assertTrue(e.getMessage().contains(Integer.toString(server.port())), e.getMessage());
    }

    @Test
    void aStoppingServerFinishesWhatItHasBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        EndpointFamily slow = routes -> routes.get("/api/slow", request -> {
            begun.countDown();
            sleep(500);
            return JsonWriter.object(json -> json.text("done", "yes"));
        });
        RunningServer running =
                RunningServer.with(RunningServer.OPTIONS, List.of(), () -> Readiness.READY, List.of(slow), Talks.ALL);
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> {
            try {
                return running.get("/api/slow");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        begun.await();
        running.stop();
        assertEquals("yes", reply.get().json().path("done").asString());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(int status, Reply reply) {
        assertEquals(status, reply.status(), reply.response().body());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals(status, reply.json().path("status").asInt());
        for (String member : List.of("type", "title", "detail")) {
            assertFalse(reply.json().path(member).asString().isBlank(), member);
        }
    }
}
