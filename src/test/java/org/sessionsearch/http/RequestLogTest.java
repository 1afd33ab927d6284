package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.RequestLogOptions.Clients;
import org.sessionsearch.http.RunningServer.Reply;
import org.sessionsearch.lucene.LuceneEngine;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class RequestLogTest {

    private static final RequestLogOptions EVERYTHING = new RequestLogOptions(true, true, Clients.FULL, Duration.ZERO);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private RunningServer server;

    @BeforeEach
    void listen() {
        lines.start();
        loggers().forEach(logger -> {
            logger.setLevel(Level.INFO);
            logger.setAdditive(false);
            logger.addAppender(lines);
        });
    }

    @AfterEach
    void stop() {
        server.close();
        loggers().forEach(logger -> {
            logger.detachAppender(lines);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }

    private static Stream<Logger> loggers() {
        return Stream.of("request", "slow").map(name -> (Logger) LoggerFactory.getLogger(name));
    }

    @Test
    void aSearchHasALineWithAllThatAnOperatorWants() throws Exception {
        serve(EVERYTHING);
        Reply reply = server.get(
                "/api/search?q=rust",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "X-Request-Id",
                "mine-1");
        Map<String, Object> line = line();
        assertEquals("GET", line.get("method"));
        assertEquals("/api/search?q=rust", line.get("target"));
        assertEquals("/api/search", line.get("route"));
        assertEquals(200, line.get("status"));
        assertEquals(reply.header("Content-Length"), line.get("bytes"));
        assertEquals(reply.json().path("total").asLong(), line.get("total"));
        assertEquals("127.0.0.1", line.get("client"));
        assertEquals("mine-1", line.get("requestId"));
        assertEquals("mine-1", reply.header("X-Request-Id"));
        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", line.get("traceId"));
        assertTrue(reply.header("traceresponse").contains("-" + line.get("spanId") + "-"));
        assertTrue((float) line.get("ms") > 0);
    }

    @Test
    void aSearchByBodySaysWhatItLookedFor() throws Exception {
        serve(EVERYTHING);
        server.post("/api/search", "{\"q\": \"rust\"}");
        assertEquals("rust", line().get("q"));
    }

    @Test
    void whatPeopleLookForCanBeLeftOut() throws Exception {
        serve(new RequestLogOptions(true, false, Clients.NETWORK, Duration.ofNanos(1)));
        server.get("/api/search?q=secret&track=hidden");
        server.post("/api/search", "{\"q\": \"secret\"}");
        server.get("/api/speakers/secret");
        for (ILoggingEvent event : await(6)) {
            String pairs = event.getKeyValuePairs().toString();
            assertFalse(pairs.contains("secret") || pairs.contains("hidden"), pairs);
            assertTrue(pairs.contains("127.0.0.0"), pairs);
        }
    }

    @Test
    void aSlowRequestIsToldWithItsReadingAndStages() throws Exception {
        serve(new RequestLogOptions(false, true, Clients.NONE, Duration.ofNanos(1)));
        server.get("/api/search?q=rust");
        Map<String, Object> line = line();
        assertEquals("slow", lines.list.getFirst().getLoggerName());
        assertEquals("rust(exact)", line.get("read"));
        float stages = 0;
        for (String stage : List.of("readingMs", "countingMs", "hitsMs", "extrasMs", "engineOtherMs", "answerMs")) {
            stages += (float) line.get(stage);
        }
        assertEquals((float) line.get("ms"), stages, 0.1);
    }

    @Test
    void aRequestThatReachesNoRouteHasALineToo() throws Exception {
        serve(EVERYTHING);
        RawRequest.send(server.port(), "GET /../../etc/passwd HTTP/1.1");
        assertEquals(400, line().get("status"));
    }

    @Test
    void healthChecksThatGoWellHaveNone() throws Exception {
        serve(EVERYTHING);
        server.get("/health/live");
        server.get("/metrics");
        server.get("/api/nothing");
        assertEquals(404, line().get("status"));
    }

    @Test
    void anIdThatCouldDoHarmIsReplaced() throws Exception {
        serve(EVERYTHING);
        Reply reply = server.get("/api/stats", "X-Request-Id", "<script>");
        assertTrue(reply.header("X-Request-Id").matches("[0-9a-f]{1,16}"), reply.header("X-Request-Id"));
    }

    private void serve(RequestLogOptions options) throws IOException {
        Observation observation = new Observation(options);
        SearchEngine engine = observation.of(LuceneEngine.inMemory(RunningServer.searching(observation)));
        server = RunningServer.observed(engine, observation, Talks.ALL);
    }

    /** The values of the only line. */
    private Map<String, Object> line() throws InterruptedException {
        return await(1).getFirst().getKeyValuePairs().stream()
                .collect(Collectors.toMap((KeyValuePair pair) -> pair.key, pair -> pair.value));
    }

    /** All lines; an answer may arrive before its line is written. */
    private List<ILoggingEvent> await(int count) throws InterruptedException {
        for (int i = 0; i < 500 && lines.list.size() < count; i++) {
            Thread.sleep(10);
        }
        assertEquals(count, lines.list.size(), lines.list::toString);
        return List.copyOf(lines.list);
    }
}
