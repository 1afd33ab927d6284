package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.cli.WholeServer;

/** Bodies that stop in the middle, or come byte by byte: whoever reads bodies says so, and holds no thread for them. */
class StalledBodiesTest {

    private static final String KEY = "0123456789abcdef-admin";
    private static final String JSON = "application/json";
    private static final String SESSION =
            "{\"id\":\"KES99-1\",\"title\":\"Kettles\",\"event\":\"kes99\",\"track\":[\"Kitchen\"]}\n";

    @TempDir
    private Path folder;

    /** Where a body is sent, and how it begins. */
    private record Sent(String method, String path, String type, String beginning) {}

    private static final List<Sent> BODIES = List.of(
            new Sent("POST", "/api/search", JSON, "{"),
            new Sent("POST", "/api/multi-search", JSON, "{"),
            new Sent("PUT", "/api/sessions/KES99-2", JSON, "{"),
            new Sent("PUT", "/api/sessions/KES99-3", "text/markdown", "---\n"),
            new Sent("POST", "/api/sessions", "application/x-ndjson", SESSION + "{\"id\":"),
            new Sent("POST", "/1/indexes/*/queries", "text/plain", "{"),
            new Sent("POST", "/1/indexes/sessions/query", JSON, "{"),
            new Sent("POST", "/1/events", JSON, "{"),
            new Sent("POST", "/mcp", JSON, "{"));

    @Test
    void eachIsAnsweredWith408AndTheRemedy() throws Exception {
        Path sessions = Files.createDirectories(folder.resolve("sessions"));
        Files.writeString(sessions.resolve("one.md"), "---\ntitle: One\nsession_track: Kitchen\n---\n");
        Map<String, String> settings = Map.of("SESSION_SEARCH_ADMIN_KEY", KEY);
        try (WholeServer server = WholeServer.over(sessions, folder.resolve("index"), settings);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (Sent sent : BODIES) {
                answers.add(clients.submit(() -> answer(server.port(), sent, "Content-Length: 5000", false)));
                answers.add(clients.submit(() -> answer(server.port(), sent, "Content-Length: 90000", false)));
                answers.add(clients.submit(() -> answer(server.port(), sent, "Transfer-Encoding: chunked", false)));
                answers.add(clients.submit(() -> answer(server.port(), sent, "Content-Length: 5000", true)));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertTold(BODIES.get(i / 4), answers.get(i).get());
            }
        }
        try (Stream<Path> files = Files.walk(sessions)) {
            assertEquals(1, files.filter(file -> file.endsWith("kes99-1.md")).count(), "what came whole is stored");
        }
    }

    private static void assertTold(Sent sent, String answer) {
        String status = answer.lines().findFirst().orElse("none").replaceAll("HTTP/1.1 (\\d+).*", "$1");
        boolean lines = sent.path().equals("/api/sessions");
        assertEquals(lines ? "200" : "408", status, sent + " " + answer);
        assertTrue(answer.contains("came too slowly") && answer.contains("send it again"), sent + " " + answer);
        if (lines) {
            assertTrue(answer.contains("\"line\":1,\"status\":20"), answer);
            assertTrue(answer.contains("\"line\":2,\"status\":408"), answer);
        } else if (sent.path().startsWith("/api/")) {
            assertTrue(answer.contains("application/problem+json"), sent + " " + answer);
        }
    }

    /** What a client gets that sends the beginning of a body and then nothing, or a blank now and then. */
    private static String answer(int port, Sent sent, String length, boolean drips) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            String head =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                            .formatted(sent.method(), sent.path(), KEY, sent.type(), length);
            String beginning = length.endsWith("chunked")
                    ? Integer.toHexString(sent.beginning().length()) + "\r\n" + sent.beginning() + "\r\n"
                    : sent.beginning();
            out.write((head + beginning).getBytes(StandardCharsets.US_ASCII));
            if (drips) {
                Thread.ofVirtual().start(() -> drip(out));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void drip(OutputStream out) {
        try {
            while (true) {
                out.write(' ');
                Thread.sleep(300);
            }
        } catch (IOException | InterruptedException answered) {
            // The server has closed the connection.
        }
    }
}
