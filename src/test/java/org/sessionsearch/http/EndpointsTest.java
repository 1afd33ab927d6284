package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sessionsearch.http.RunningServer.Reply;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints beside search. */
class EndpointsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        List<Problem> problems = List.of(
                new Problem("con24/102.md", 3, "missing-end", Severity.WARNING, "the slot has no end", "add end_time"),
                new Problem("broken.md", 0, "broken-yaml", Severity.ERROR, "the front matter never ends", ""));
        server = RunningServer.with(RunningServer.OPTIONS, problems, () -> Readiness.READY, List.of(), Talks.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void oneSessionIsSentWhole() throws Exception {
        Reply reply = server.get("/api/sessions/con24-101");
        assertEquals("CON24-101", reply.json().path("id").asString());
        assertEquals("The whole page.", reply.json().path("body").asString());
        assertEquals(
                304,
                server.get("/api/sessions/con24-101", "If-None-Match", reply.header("ETag"))
                        .status());
    }

    @Test
    void similarSessionsSayWhatTheyShare() throws Exception {
        Session again = Talks.BOOT.toBuilder()
                .id("CON24-104")
                .source("con24/104.md")
                .title("More Rust")
                .speakers(Talks.RUST.speakers())
                .build();
        try (RunningServer other = RunningServer.over(Talks.RUST, Talks.KEYNOTE, again)) {
            JsonNode answer =
                    other.get("/api/sessions/con24-101/similar?size=1").json();
            assertEquals("CON24-101", answer.path("id").asString());
            JsonNode hit = answer.path("hits").get(0);
            assertEquals("CON24-104", hit.path("id").asString());
            assertFalse(hit.path("reason").asString().isEmpty(), hit::toString);
            assertEquals(json("[\"Ana Gómez\"]"), hit.path("shared").path("speakers"));
            assertTrue(hit.path("shared").path("terms").isArray()
                    && hit.path("shared").path("track").isArray());
        }
    }

    @Test
    void completionsAreMarked() throws Exception {
        JsonNode answer = server.get("/api/suggest?q=boot").json();
        assertEquals("boot", answer.path("query").asString());
        JsonNode title = answer.path("suggestions")
                .valueStream()
                .filter(suggestion -> suggestion.path("kind").asString().equals("title"))
                .findFirst()
                .orElseThrow();
        assertEquals("CON24-102", title.path("id").asString());
        assertEquals("<mark>Boot</mark>ing faster", title.path("highlighted").asString());
    }

    @Test
    void theValuesOfAFacetAreListedByPrefixUnderFilters() throws Exception {
        assertEquals(
                json("""
                {"facet": "track", "query": "lin", "distinct": 1,
                 "values": [{"value": "Linux Kernel", "count": 1, "selected": false}]}
                """),
                server.get("/api/facets/track?q=lin&event=con24&search=rust").json());
    }

    @Test
    void aSpeakerIsFoundInAnySpelling() throws Exception {
        JsonNode speaker = server.get("/api/speakers/gomez%20ana").json();
        assertEquals(1, speaker.path("total").asInt());
        assertEquals("CON24-101", speaker.path("sessions").get(0).path("id").asString());
    }

    @Test
    void theScheduleTellsPerRoomWhatIsOnAndWhatComesNext() throws Exception {
        JsonNode answer =
                server.get("/api/schedule?at=2024-05-06T10:15:00%2B02:00").json();
        assertEquals("2024-05-06T08:15:00Z", answer.path("at").asString());
        assertEquals(List.of("Stage 1: CON24-101 > CON24-102", "Stage 2:  > CON24-103"), rooms(answer));
        assertEquals(
                List.of("Stage 1:  > CON24-102"),
                rooms(server.get("/api/schedule?at=2024-05-06T09:15:00Z&track=Boot")
                        .json()));
        assertEquals(List.of(), rooms(server.get("/api/schedule").json()));
    }

    @Test
    void theQualityReportListsEveryProblem() throws Exception {
        JsonNode answer = server.get("/api/quality").json();
        assertEquals(json("""
                {"total": 2, "errors": 1, "warnings": 1, "rules": {"broken-yaml": 1, "missing-end": 1},
                 "problems": [
                   {"file": "con24/102.md", "line": 3, "rule": "missing-end", "severity": "warning",
                    "message": "the slot has no end", "remedy": "add end_time"},
                   {"file": "broken.md", "line": 0, "rule": "broken-yaml", "severity": "error",
                    "message": "the front matter never ends"}]}
                """), answer);
    }

    @Test
    void theStatisticsTellTheStateOfTheIndex() throws Exception {
        JsonNode answer = server.get("/api/stats").json();
        assertEquals(4, answer.path("sessions").asInt());
        assertEquals(2, answer.path("values").path("track").asInt());
        String refreshed = answer.path("index").path("refreshed").asString();
        assertTrue(refreshed.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), refreshed);
    }

    @Test
    void everyEndpointRefusesParametersThatItDoesNotKnow() throws Exception {
        for (String path : List.of(
                "/api/sessions/CON24-101?",
                "/api/sessions/CON24-101/similar?",
                "/api/facets/track?",
                "/api/suggest?",
                "/api/speakers/Bo%20Li?",
                "/api/schedule?",
                "/api/quality?",
                "/api/stats?")) {
            Reply reply = server.get(path + "xyzzy=1");
            assertEquals(List.of("xyzzy | unknown parameter 'xyzzy'"), reply.errors(), path);
        }
    }

    @Test
    void theRootNamesTheEndpoints() throws Exception {
        assertTrue(server.get("/api").json().path("endpoints").size() > 5);
    }

    private static List<String> rooms(JsonNode answer) {
        return answer.path("rooms")
                .valueStream()
                .map(room ->
                        room.path("room").asString() + ": " + ids(room.path("now")) + " > " + ids(room.path("next")))
                .toList();
    }

    private static String ids(JsonNode hits) {
        return String.join(
                " ", hits.valueStream().map(hit -> hit.path("id").asString()).toList());
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
