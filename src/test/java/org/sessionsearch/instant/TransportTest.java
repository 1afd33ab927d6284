package org.sessionsearch.instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionsearch.http.RunningServer.Reply;

/** What the clients rely on whatever is asked: JSON errors, CORS on every answer, limits. */
class TransportTest {

    @RegisterExtension
    private static final InstantServer server = new InstantServer();

    @Test
    void everyErrorIsJsonThatBrowsersMayRead() throws Exception {
        for (String path :
                List.of("/1", "/1/nothing", "/1/indexes/nowhere/settings", "/1/indexes/sessions/no-such-id", "/1/")) {
            Reply reply = server.get(path);
            assertEquals(404, reply.status(), path);
            assertEquals(404, reply.json().path("status").asInt(), path);
            assertTrue(reply.json().path("message").isString(), path);
            assertEquals("*", reply.header("Access-Control-Allow-Origin"), path);
        }
    }

    @Test
    void browsersMayReadWhatNoRouteAnswers() throws Exception {
        for (String head : List.of(
                "GET /1/indexes/sessions?query=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /1/indexes HTTP/1.1\r\nHost: a\r\nMuch: " + "a".repeat(9_000) + "\r\n\r\n",
                "GET /1/indexes/sessions/%00 HTTP/1.1\r\nHost: a\r\n\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                assertTrue(answer.readLine().startsWith("HTTP/1.1 4"));
                assertTrue(
                        answer.lines()
                                .takeWhile(line -> !line.isEmpty())
                                .anyMatch("Access-Control-Allow-Origin: *"::equals),
                        head.substring(0, 40));
            }
        }
    }

    @Test
    void browsersMaySendTheHeadersOfTheClients() throws Exception {
        Reply preflight = server.server.send(server.server
                .request(
                        "/1/indexes/*/queries",
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "x-algolia-api-key,x-algolia-application-id")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.status());
        assertEquals("*", preflight.header("Access-Control-Allow-Origin"));
        assertEquals("x-algolia-api-key,x-algolia-application-id", preflight.header("Access-Control-Allow-Headers"));
    }

    @Test
    void writesAreRefused() throws Exception {
        for (String path : List.of(
                "/1/indexes/sessions/batch",
                "/1/indexes/*/batch",
                "/1/indexes/sessions/clear",
                "/1/indexes/sessions",
                "/1/indexes/sessions/operation")) {
            assertEquals(403, server.post(path, "{}", "text/plain").status(), path);
        }
        for (String method : List.of("PUT", "DELETE")) {
            Reply reply = server.server.send(server.server
                    .request("/1/indexes/sessions/settings")
                    .method(method, BodyPublishers.ofString("{}")));
            assertEquals(403, reply.status(), method);
            assertEquals(403, reply.json().path("status").asInt());
        }
    }

    @Test
    void brokenBodiesAreTheCallersFault() throws Exception {
        for (String body : List.of(
                "{",
                "[]",
                "nonsense",
                "{}",
                "{\"requests\":{}}",
                "{\"requests\":[1]}",
                "{\"requests\":[{}]}",
                "{\"requests\":[{\"indexName\":\"sessions\",\"params\":\"query=%zz\"}]}",
                "[".repeat(50_000),
                "{\"requests\":[{\"indexName\":\"sessions\",\"facetFilters\":" + "[".repeat(50_000) + "]}")) {
            Reply reply = server.batch(body);
            assertEquals(400, reply.status(), body.substring(0, Math.min(80, body.length())));
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    @Timeout(20)
    void longQueriesAndBatchesAreBounded() throws Exception {
        String one = "{\"indexName\":\"sessions\",\"query\":\"" + "kernel memory ".repeat(4_000) + "\"}";
        Reply longQuery = server.batch("{\"requests\":[" + one + "]}");
        assertEquals(200, longQuery.status());
        String small = "{\"indexName\":\"sessions\",\"query\":\"a\"}";
        String hundred = String.join(",", Collections.nCopies(100, small));
        assertEquals(
                100,
                server.batch("{\"requests\":[" + hundred + "]}")
                        .json()
                        .path("results")
                        .size());
        assertEquals(
                400,
                server.batch("{\"requests\":[" + hundred + "," + small + "]}").status());
        String values = String.join(",", Collections.nCopies(5_000, "\"speaker:Ana Gómez\""));
        assertEquals(
                2,
                server.query("\"facetFilters\":[[" + values + "]]")
                        .path("nbHits")
                        .asInt());
    }

    @Test
    void bodiesThatAreTooLongOrSwellAreRefused() throws Exception {
        assertEquals(413, server.batch(" ".repeat(JsonBody.LIMIT + 1)).status());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[50_000_000]);
        }
        Reply bomb = server.server.send(server.server
                .request("/1/indexes/*/queries", "Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertEquals(413, bomb.status());
        assertEquals(413, bomb.json().path("status").asInt());
    }

    @Test
    void anyTextIsAQuery() throws Exception {
        for (String text :
                List.of("\\\"", "AND (", "/", "[* TO *]", "\\ud800", "\\u0000", "💥", "a:b:c", "-", "\\\\")) {
            assertEquals(
                    text.isEmpty() ? 1 : 200,
                    server.refused("\"query\":\"" + text + "\"").status(),
                    text);
        }
        assertEquals(
                "\uFFFD", server.query("\"query\":\"\\ud800\"").path("query").asString());
        assertEquals(400, server.refused("\"filters\":\"\\ud800 \\ud800\"").status());
    }

    @Test
    void unknownParametersChangeNothing() throws Exception {
        assertEquals(
                47,
                server.query("\"distinct\":true,\"ruleContexts\":[\"a\"],\"noSuchThing\":{\"a\":[1]},\"query\":\"\"")
                        .path("nbHits")
                        .asInt());
    }
}
