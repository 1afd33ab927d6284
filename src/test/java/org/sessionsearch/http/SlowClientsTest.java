package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientsTest {

    /** More than there are threads. */
    private static final int MANY = 300;

    /** Far below the time after which an idle connection ends, and far above what an answer takes. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/search?q=boot HTTP/1.1\r\nHost: localhost\r\nX-Never: ",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                        + "Content-Type: application/json\r\n\r\n{",
                "POST /api/multi-search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n1\r\n{\r\n",
            })
    void othersAreAnsweredWhileManyRequestsNeverEnd(String beginning) throws Exception {
        try (RunningServer server = RunningServer.over(Talks.ALL)) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    slow.add(begin(server, beginning));
                }
                assertAnswersSoon(server);
            } finally {
                close(slow);
            }
        }
    }

    @Test
    void othersAreAnsweredWhileManyLongBodiesNeverEnd() throws Exception {
        try (RunningServer server = RunningServer.over(Talks.ALL)) {
            String beginning = "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n"
                    + "Content-Type: application/json\r\n\r\n" + " ".repeat(80_000);
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    slow.add(begin(server, beginning));
                }
                assertAnswersSoon(server);
                Socket last = slow.getLast();
                String answer = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 503 ") && answer.contains("Retry-After: 1"), answer);
            } finally {
                close(slow);
            }
            // Their places are free again.
            String body = "{\"q\":\"boot\"" + " ".repeat(90_000) + "}";
            int status = server.post("/api/search", body).status();
            for (int tries = 0; tries < 100 && status == 503; tries++) {
                Thread.sleep(50);
                status = server.post("/api/search", body).status();
            }
            assertEquals(200, status);
        }
    }

    @Test
    void aBodyThatComesInPiecesIsReadWhole() throws Exception {
        try (RunningServer server = RunningServer.over(Talks.ALL)) {
            String body = "{\"q\":\"boot\"," + " ".repeat(90_000) + "\"size\":1}";
            try (Socket client = begin(
                    server,
                    "POST /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n")) {
                for (int at = 0; at < body.length(); at += 9_000) {
                    client.getOutputStream()
                            .write(body.substring(at, Math.min(body.length(), at + 9_000))
                                    .getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                    Thread.sleep(5);
                }
                String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals("HTTP/1.1 200 OK", answer.lines().findFirst().orElseThrow());
            }
        }
    }

    private static void assertAnswersSoon(RunningServer server) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertEquals(200, server.get("/api/search?q=boot").status());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(-1, took.compareTo(SOON), "ten answers took " + took);
    }

    private static Socket begin(RunningServer server, String beginning) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
