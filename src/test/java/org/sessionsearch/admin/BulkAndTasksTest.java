package org.sessionsearch.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class BulkAndTasksTest {

    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path root;

    private WritingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WritingServer(root);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyLineHasItsAnswer() throws Exception {
        String body = """
                {"id": "EVT24-1", "title": "One", "event": "evt24"}

                {"id": "EVT24-2", "title": "Two", "evnt": "evt24"}
                {"title": "Three"}
                not json
                {"id": "EVT24-1", "title": "One again", "event": "evt24"}
                {"id": "../../x", "title": "Six"}
                {"id": "EVT24-7", "title": "%s"}
                {"id": "EVT24-8", "title": "Eight", "source": "a.md", "problems": ["x"], "theme": ["y"]}""".formatted("x".repeat(100_000));
        List<JsonNode> answers = post(body);
        assertEquals(
                List.of("1 201", "3 422", "4 422", "5 400", "6 200", "7 422", "8 413", "9 201"),
                answers.stream()
                        .map(answer -> answer.path("line").asInt() + " "
                                + answer.path("status").asInt())
                        .toList());
        assertEquals(
                "unknown field 'evnt'; did you mean 'event'?",
                answers.get(1).path("detail").asString());
        assertEquals("EVT24-1", answers.get(4).path("id").asString());
        assertEquals(
                server.get("EVT24-1").header("ETag"),
                answers.get(4).path("etag").asString());
        assertEquals("One again", server.get("EVT24-1").json().path("title").asString());
        assertEquals(200, server.get("EVT24-8").status());
        assertEquals(2, server.files().size());
    }

    @Test
    void manyLinesAreManySessions() throws Exception {
        int count = 300;
        String body = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "{\"id\": \"EVT24-" + number + "\", \"title\": \"Talk " + number + "\"}")
                .collect(Collectors.joining("\n"));
        List<JsonNode> answers = post(body);
        assertEquals(count, answers.size());
        assertTrue(answers.stream().allMatch(answer -> answer.path("status").asInt() == 201));
        assertEquals(count, server.engine.report().sessions());
        assertEquals(count, server.files().size());
    }

    @Test
    void aBodyWithoutAnEndIsNotReadToItsEnd() throws Exception {
        String line = "{\"id\": \"EVT24-1\", \"title\": \"One\", \"description\": \"" + "x".repeat(50_000) + "\"}\n";
        List<JsonNode> answers = post(line.repeat(30));
        assertEquals(413, answers.getLast().path("status").asInt());
        assertTrue(answers.size() < 25, "" + answers.size());
        assertEquals(200, answers.get(1).path("status").asInt());
    }

    @Test
    void onlyLinesAreTakenAndOnlyWithTheKey() throws Exception {
        assertEquals(415, server.post("/api/sessions", "application/json", "{}").status());
        int status = server.server
                .send(server.server
                        .request("/api/sessions", "Content-Type", LINES)
                        .POST(BodyPublishers.ofString("{}")))
                .status();
        assertEquals(401, status);
    }

    private List<JsonNode> post(String body) throws Exception {
        Reply reply = server.post("/api/sessions", LINES, body);
        assertEquals(200, reply.status(), reply.response().body());
        return reply.response().body().lines().map(MAPPER::readTree).toList();
    }

    @Test
    void reindexingIsFollowedAsATask() throws Exception {
        post("{\"id\": \"EVT24-1\", \"title\": \"One\"}\n{\"id\": \"EVT24-2\", \"title\": \"Two\"}");
        String before = server.engine.generation();
        Reply started =
                server.server.send(server.authorized("/api/admin/reindex").POST(BodyPublishers.noBody()));
        assertEquals(202, started.status());
        JsonNode task = finished(started.header("Location"));
        assertEquals("succeeded", task.path("state").asString(), task::toString);
        assertEquals(2, task.path("files").path("done").asInt());
        assertFalse(server.engine.generation().equals(before));
        assertEquals(200, server.get("EVT24-2").status());
        assertEquals(
                404,
                server.server
                        .send(server.authorized("/api/tasks/reindex-9").GET())
                        .status());
    }

    @Test
    void aTaskThatFailsSaysWhyButNotWhere() throws Exception {
        Files.delete(root);
        try {
            Reply started =
                    server.server.send(server.authorized("/api/admin/reindex").POST(BodyPublishers.noBody()));
            JsonNode task = finished(started.header("Location"));
            assertEquals("failed", task.path("state").asString());
            assertFalse(task.toString().contains(root.toString()), task::toString);
        } finally {
            Files.createDirectory(root);
        }
    }

    @Test
    void onlyOneTaskRunsAtATime() throws Exception {
        String body = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "{\"id\": \"EVT24-" + number + "\", \"title\": \"Talk " + number + "\"}")
                .collect(Collectors.joining("\n"));
        post(body);
        Reply first = server.server.send(server.authorized("/api/admin/reindex").POST(BodyPublishers.noBody()));
        Reply second =
                server.server.send(server.authorized("/api/admin/reindex").POST(BodyPublishers.noBody()));
        assertEquals(202, first.status());
        if (second.status() == 409) {
            assertEquals(first.header("Location"), second.header("Location"));
            assertTrue(second.json().path("detail").asString().contains(first.header("Location")));
        } else {
            assertEquals(202, second.status(), "the first one was over already");
        }
        finished(first.header("Location"));
        finished(second.header("Location"));
    }

    private JsonNode finished(String task) throws Exception {
        while (true) {
            JsonNode now = server.server.send(server.authorized(task).GET()).json();
            if (!now.path("state").asString().equals("running")) {
                return now;
            }
            Thread.sleep(20);
        }
    }
}
