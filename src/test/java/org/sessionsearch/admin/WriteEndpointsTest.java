package org.sessionsearch.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class WriteEndpointsTest {

    private static final String KETTLES = """
            {"id": "EVT24-101", "title": "Kettles", "event": "evt24", "track": ["Kitchen"], "room": "Hall 1",
             "description": "How to boil water.", "body": "With a lid.", "language": "en", "level": "Beginner",
             "speakers": [{"name": "Ada Moss", "company": "Orbit", "bio": "Boils."}], "tags": ["tea", "heat"],
             "start": "2024-09-10T12:40:00+02:00", "end": "2024-09-10T13:10:00+02:00",
             "url": "https://evt.example/101", "links": {"slides": "https://evt.example/101.pdf"}}""";

    @TempDir
    private Path root;

    private WritingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WritingServer(root);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewSessionIsAFileAndFoundWhenItIsAnswered() throws Exception {
        Reply created = server.put("EVT24-101", KETTLES);
        assertEquals(201, created.status(), created.response().body());
        assertEquals("/api/sessions/EVT24-101", created.header("Location"));
        assertEquals(Set.of("evt24/evt24-101.md"), server.files().keySet());
        Reply found = server.get("EVT24-101");
        assertEquals(found.json(), created.json());
        assertEquals(found.header("ETag"), created.header("ETag"));
        assertEquals("2024-09-10T12:40:00+02:00", found.json().path("start").asString());
        assertEquals(
                1,
                server.server.get("/api/search?q=kettles").json().path("total").asInt());
    }

    @Test
    void aSessionIsReplaced() throws Exception {
        server.put("EVT24-101", KETTLES);
        Reply replaced = server.put("EVT24-101", KETTLES.replace("Hall 1", "Hall 2"));
        assertEquals(200, replaced.status());
        assertEquals("Hall 2", replaced.json().path("room").asString());
        assertEquals(1, server.files().size());
        assertEquals(
                0,
                server.server
                        .get("/api/search?room=Hall%201")
                        .json()
                        .path("total")
                        .asInt());
    }

    @Test
    void aSessionIsDeletedOnce() throws Exception {
        server.put("EVT24-101", KETTLES);
        assertEquals(204, server.delete("EVT24-101").status());
        assertEquals(Map.of(), server.files());
        assertEquals(404, server.get("EVT24-101").status());
        assertEquals(404, server.delete("EVT24-101").status());
    }

    @Test
    void aSessionFileIsStoredAsItStands() throws Exception {
        String file =
                "---\n# by hand\nlayout: talk\nsession_id: EVT24-102\ntitle: Pans\ncategories: [evt24]\n---\n\nHot *pans*.\n";
        Reply created = server.putAs("text/markdown; charset=utf-8", "EVT24-102", file);
        assertEquals(201, created.status(), created.response().body());
        assertEquals(Map.of("evt24/evt24-102.md", file), server.files());
        assertEquals("Hot pans.", created.json().path("description").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \" \"}                  | title must be given and must not be blank",
                "{\"title\": 7}                      | title must be a text; title must be given and must not be blank",
                "{\"title\": \"T\", \"titel\": \"x\"} | unknown field 'titel'; did you mean 'title'?",
                "{\"title\": \"T\", \"tracks\": []}  | unknown field 'tracks'; did you mean 'track'?",
                "{\"title\": \"T\", \"id\": \"EVT24-9\"} | id must be that of the path, 'EVT24-1', got 'EVT24-9'",
                "{\"title\": \"T\", \"tags\": \"a\"} | tags must be an array of texts",
                "{\"title\": \"T\", \"speakers\": [{\"nam\": \"A\"}]} | unknown field 'speakers[0].nam'; did you mean 'name'?; speakers[0].name must be given and must not be blank",
                "{\"title\": \"T\", \"start\": \"2024-09-10 12:40\"} | start must be a time with an offset like 2021-09-10T12:40:00Z, got '2024-09-10 12:40'",
                "{\"title\": \"T\", \"end\": \"2024-09-10T12:40:00Z\"} | start must be given where there is an end",
                "{\"title\": \"T\", \"start\": \"2024-09-10T12:40:00Z\", \"end\": \"2024-09-10T12:40:00Z\"} | end must be after the start 2024-09-10T12:40Z, got 2024-09-10T12:40Z",
            })
    void everyFieldThatIsWrongIsNamed(String json, String detail) throws Exception {
        Reply refused = server.put("EVT24-1", json);
        assertEquals(422, refused.status());
        assertEquals(detail, refused.json().path("detail").asString());
        assertEquals(Map.of(), server.files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "description | `write to ada@moss.example`",
                "url         | `javascript:alert(1)`",
                "image       | `nowhere`",
                "room        | `TBD`",
            })
    void whatTheReaderWouldLeaveOutIsRefused(String field, String value) throws Exception {
        Reply refused = server.put("EVT24-1", "{\"title\": \"T\", \"" + field + "\": \"" + value + "\"}");
        assertEquals(422, refused.status());
        assertEquals(
                field, refused.json().path("errors").path(0).path("parameter").asString());
        assertEquals(Map.of(), server.files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                   | application/json | 400",
                "{\"title\":          | application/json | 400",
                "{\"title\":\"T\",\"title\":\"T\"} | application/json | 400",
                "{\"title\":\"T\"}    | text/plain       | 415",
                "no front matter      | text/markdown    | 422",
                "{\"title\":\"T\"}    | application/json; charset=latin1 | 415",
            })
    void whatIsNoSessionAtAllIsRefused(String body, String type, int status) throws Exception {
        assertEquals(status, server.putAs(type, "EVT24-1", body).status());
        assertEquals(Map.of(), server.files());
    }

    @Test
    void aFileOfAnotherSessionIsRefused() throws Exception {
        Reply refused = server.putAs("text/markdown", "EVT24-1", "---\ntitle: T\nsession_id: EVT24-2\n---\n");
        assertEquals(422, refused.status());
        assertEquals(
                "the file must be that of session EVT24-1, got one of session EVT24-2",
                refused.json().path("detail").asString());
    }

    @ParameterizedTest
    @CsvSource({"evt24-101", "EVT24-0101x9zz", "evt24_101", "EVT24101"})
    void aCodeIsWrittenTheWayItIsEverywhere(String id) throws Exception {
        Reply refused = server.put(id, "{\"title\": \"T\", \"event\": \"evt24\"}");
        if (refused.status() == 201) {
            assertEquals(id, refused.json().path("id").asString(), "an id that is no code stays as it is");
        } else {
            assertEquals(422, refused.status());
            assertTrue(refused.json().path("detail").asString().contains("EVT24-101"));
        }
    }

    @Test
    void withoutTheKeyNothingIsWritten() throws Exception {
        int status = server.server
                .send(server.server
                        .request("/api/sessions/EVT24-1", "Content-Type", "application/json")
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"title\":\"T\"}")))
                .status();
        assertEquals(401, status);
        assertEquals(
                401,
                server.server
                        .send(server.server.request("/api/sessions/EVT24-1").DELETE())
                        .status());
        assertEquals(Map.of(), server.files());
    }

    @Test
    void anOldVersionIsNotWrittenOver() throws Exception {
        String first = server.put("EVT24-101", KETTLES).header("ETag");
        String second = server.put("EVT24-101", KETTLES.replace("Hall 1", "Hall 2"), "If-Match", first)
                .header("ETag");
        assertNotEquals(first, second);
        Reply late = server.put("EVT24-101", KETTLES.replace("Hall 1", "Hall 3"), "If-Match", first);
        assertEquals(412, late.status());
        assertEquals(second, late.header("ETag"));
        assertEquals(412, server.delete("EVT24-101", "If-Match", first).status());
        assertEquals("Hall 2", server.get("EVT24-101").json().path("room").asString());
        assertEquals(
                200, server.put("EVT24-101", KETTLES, "If-Match", "W/" + second).status());
        assertEquals(
                204, server.delete("EVT24-101", "If-Match", "\"x\", " + first).status());
    }

    @Test
    void aSessionIsCreatedOnlyWhereThereIsNone() throws Exception {
        assertEquals(412, server.put("EVT24-101", KETTLES, "If-Match", "*").status());
        assertEquals(201, server.put("EVT24-101", KETTLES, "If-None-Match", "*").status());
        assertEquals(412, server.put("EVT24-101", KETTLES, "If-None-Match", "*").status());
        assertEquals(200, server.put("EVT24-101", KETTLES, "If-Match", "*").status());
    }

    @Test
    void theTagOfASessionDoesNotChangeWithOthersAndIsKnownAgain() throws Exception {
        String tag = server.put("EVT24-101", KETTLES).header("ETag");
        server.put("EVT24-102", "{\"title\": \"Pans\", \"event\": \"evt24\"}");
        assertEquals(tag, server.get("EVT24-101").header("ETag"));
        assertEquals(
                304,
                server.server
                        .get("/api/sessions/EVT24-101", "If-None-Match", tag)
                        .status());
    }

    @Test
    void concurrentIncrementsLoseNothing() throws Exception {
        server.put("EVT24-101", "{\"title\": \"Count 0\", \"event\": \"evt24\"}");
        int threads = 8;
        int increments = 10;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                done.add(pool.submit((Callable<Integer>) () -> increment(increments)));
            }
            for (Future<Integer> each : done) {
                assertEquals(increments, each.get());
            }
        }
        assertEquals(
                "Count " + threads * increments,
                server.get("EVT24-101").json().path("title").asString());
    }

    private int increment(int times) throws Exception {
        int stored = 0;
        while (stored < times) {
            Reply now = server.get("EVT24-101");
            int count = Integer.parseInt(now.json().path("title").asString().substring("Count ".length()));
            String next = "{\"title\": \"Count " + (count + 1) + "\", \"event\": \"evt24\"}";
            Reply reply = server.put("EVT24-101", next, "If-Match", now.header("ETag"));
            assertTrue(
                    reply.status() == 200 || reply.status() == 412,
                    reply.response().body());
            stored += reply.status() == 200 ? 1 : 0;
        }
        return stored;
    }

    @Test
    void aFileThatWasEditedByHandIsNotWrittenOver() throws Exception {
        server.put("EVT24-101", KETTLES);
        Path file = root.resolve("evt24/evt24-101.md");
        String edited = Files.readString(file).replace("Hall 1", "Hall 7");
        Files.writeString(file, edited);

        Reply refused = server.put("EVT24-101", KETTLES.replace("Hall 1", "Hall 2"));
        assertEquals(409, refused.status());
        assertTrue(refused.json().path("detail").asString().contains("edited by hand"));
        assertEquals(edited, Files.readString(file));
        assertEquals("Hall 7", server.get("EVT24-101").json().path("room").asString(), "it was read again");

        assertEquals(
                200,
                server.put("EVT24-101", KETTLES.replace("Hall 1", "Hall 2")).status());
    }

    @Test
    void whoNamesTheVersionBeforeAnEditByHandIsToldTheNewOne() throws Exception {
        String tag = server.put("EVT24-101", KETTLES).header("ETag");
        Path file = root.resolve("evt24/evt24-101.md");
        Files.writeString(file, Files.readString(file).replace("Hall 1", "Hall 7"));
        Reply refused = server.delete("EVT24-101", "If-Match", tag);
        assertEquals(412, refused.status());
        assertEquals(server.get("EVT24-101").header("ETag"), refused.header("ETag"));
        assertTrue(Files.exists(file));
    }

    @Test
    void anEditByHandThatDoesNotShowInTheSessionIsNotLostEither() throws Exception {
        server.put("EVT24-101", KETTLES);
        Path file = root.resolve("evt24/evt24-101.md");
        Files.writeString(
                file, Files.readString(file).replaceFirst("---\n", "---\n# remember the milk\nlayout: talk\n"));
        assertEquals(
                409,
                server.putAs("text/markdown", "EVT24-101", "---\ntitle: T\nsession_id: EVT24-101\n---\n")
                        .status());
        assertTrue(Files.readString(file).contains("# remember the milk"));
    }

    @Test
    void whatTheFileHasBesideTheSessionStays() throws Exception {
        String file = """
                ---
                # by hand
                layout: talk
                session_id: EVT24-102
                title: Pans
                permalink: /pans/
                session_room: Hall 1
                session_track: Kitchen # the old one

                # who
                session_speakers:
                  - speaker_name: Ada Moss
                    speaker_shoe_size: 39
                categories: [evt24]
                ---

                Hot **pans**.
                """;
        server.putAs("text/markdown", "EVT24-102", file);
        JsonNode session = server.get("EVT24-102").json();
        Reply moved = server.put("EVT24-102", session.toString().replace("Hall 1", "Hall 2"));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals("Hall 2", moved.json().path("room").asString());
        assertEquals(
                Map.of("evt24/evt24-102.md", file.replace("session_room: Hall 1", "session_room: Hall 2")),
                server.files());
    }

    @Test
    void whatWasReadWritesBackWithoutAChange() throws Exception {
        server.put("EVT24-101", KETTLES);
        Map<String, String> before = server.files();
        Reply read = server.get("EVT24-101");
        Reply written = server.put("EVT24-101", read.response().body(), "If-Match", read.header("ETag"));
        assertEquals(200, written.status());
        assertEquals(read.header("ETag"), written.header("ETag"));
        assertEquals(before, server.files());
    }

    @Test
    void whatAnotherFileHoldsIsNotWrittenOver() throws Exception {
        Files.createDirectory(root.resolve("evt24"));
        Files.writeString(root.resolve("evt24/evt24-101.md"), "notes of my own");
        Reply refused = server.put("EVT24-101", KETTLES);
        assertEquals(409, refused.status());
        assertEquals(Map.of("evt24/evt24-101.md", "notes of my own"), server.files());
    }

    @Test
    void noSessionGetsTheIdOfOneThatIsDeleted() throws Exception {
        write("a.md", "EVT24-101", "Kettles");
        write("b.md", "EVT24-101", "Pans");
        reread();
        assertEquals("Pans", server.get("EVT24-101-2").json().path("title").asString());
        Reply refused = server.delete("EVT24-101");
        assertEquals(409, refused.status());
        assertEquals(
                "other files claim the same code: b.md would become EVT24-101; give each session a code of its own first",
                refused.json().path("detail").asString());
        assertEquals(204, server.delete("EVT24-101-2").status());
        assertEquals(204, server.delete("EVT24-101").status());
        assertEquals(Map.of(), server.files());
    }

    @Test
    void aSessionThatIsWrittenTwiceIsDeletedWholly() throws Exception {
        write("2024-01-01-kettles.md", "EVT24-101", "Kettles");
        write("2024-02-01-kettles.md", "EVT24-101", "Kettles");
        reread();
        assertEquals(204, server.delete("EVT24-101").status());
        assertEquals(Map.of(), server.files());
        assertEquals(404, server.get("EVT24-101").status());
    }

    @Test
    void anEditThatWouldBringAnOlderWritingBackIsRefused() throws Exception {
        write("2024-01-01-kettles.md", "EVT24-101", "Kettles");
        write("2024-02-01-pots.md", "EVT24-101", "Kettles");
        reread();
        Map<String, String> before = server.files();
        Reply refused = server.put("EVT24-101", "{\"title\": \"Pans\", \"event\": \"evt24\"}");
        assertEquals(409, refused.status());
        assertEquals(before, server.files());
        assertEquals(
                Set.of("Kettles"),
                server.server
                        .get("/api/search?q=")
                        .json()
                        .path("hits")
                        .valueStream()
                        .map(hit -> hit.path("title").asString())
                        .collect(Collectors.toSet()));
    }

    private void write(String name, String id, String title) throws Exception {
        Files.writeString(
                root.resolve(name), "---\nsession_id: " + id + "\ntitle: " + title + "\ncategories: [evt24]\n---\n");
    }

    private void reread() {
        server.ingest.catchUp((files, total) -> {});
    }
}
