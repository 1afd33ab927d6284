package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.cli.WholeServer;
import org.sessionsearch.hostile.RawConnection.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that asks too often is told so by every protocol in its own words. */
class TooManyRequestsTest {

    private static final int MANY = 200;
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search_sessions\",\"arguments\":{}}}";

    @TempDir
    private Path folder;

    @Test
    void theLimitHoldsForEveryProtocol() throws IOException {
        Path sessions = Files.createDirectories(folder.resolve("sessions"));
        Files.writeString(sessions.resolve("one.md"), "---\ntitle: One\nsession_track: Kitchen\n---\n");
        Map<String, String> settings =
                Map.of("SESSION_SEARCH_HTTP_REQUESTS_PER_SECOND", "1", "SESSION_SEARCH_HTTP_BURST", "2");
        try (WholeServer server = WholeServer.over(sessions, folder.resolve("index"), settings);
                RawConnection connection = new RawConnection(server.port())) {
            JsonNode rpc = refusal(connection, "/mcp", CALL);
            assertEquals("2.0", rpc.path("jsonrpc").asString());
            assertTrue(rpc.path("error").path("message").asString().contains("try again in"), rpc.toString());
            JsonNode instant = refusal(connection, "/1/indexes/sessions/query", "{}");
            assertEquals(429, instant.path("status").asInt());
            assertTrue(instant.path("message").asString().contains("try again in"), instant.toString());
            JsonNode problem = refusal(connection, "/api/search", "{}");
            assertEquals("Too Many Requests", problem.path("title").asString());
            assertTrue(problem.path("detail").asString().contains("try again in"), problem.toString());
        }
    }

    /** On a slow machine it takes a few requests until there are too many. */
    private static JsonNode refusal(RawConnection connection, String path, String body) throws IOException {
        Answer answer = connection.post(path, body.getBytes(StandardCharsets.UTF_8), "application/json");
        for (int more = 0; more < MANY && answer.status() != 429; more++) {
            answer = connection.post(path, body.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        assertEquals(429, answer.status(), answer.text());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
        return new JsonMapper().readTree(answer.body());
    }
}
