package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SearchEndpointsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.over(Talks.ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAnswerHasTheWholeShapeOfTheContract() throws Exception {
        JsonNode answer = server.get("/api/search?q=rust&facets=track,level").json();
        JsonNode hit = answer.path("hits").get(0);
        for (String number : List.of("tookMs", "total", "page", "size")) {
            assertTrue(answer.path(number).isNumber(), number);
        }
        assertTrue(answer.path("generation").isString());
        assertTrue(hit.path("score").isNumber());
        ((ObjectNode) answer).remove(List.of("tookMs", "generation"));
        assertTrue(hit.path("reason").asString().contains("rust"), hit::toString);
        assertEquals(
                json("{\"html\": \"<mark>Rust</mark> for &lt;Linux&gt; &amp; you\", \"ranges\": [[0, 4]]}"),
                hit.path("highlights").path("title"));
        ((ObjectNode) hit).remove(List.of("score", "reason", "highlights"));
        assertEquals(json("""
                {
                  "query": "rust", "total": 1, "page": 1, "size": 20,
                  "interpretation": [{"typed": "rust", "used": "rust", "kind": "exact"}],
                  "hits": [{
                    "id": "CON24-101", "title": "Rust for <Linux> & you", "description": "Memory safety in drivers.",
                    "event": "con24", "type": "session", "track": ["Linux Kernel"], "room": "Stage 1",
                    "speakers": [{"name": "Ana Gómez", "company": "Acme", "position": "Engineer", "bio": "Writes drivers."}],
                    "tags": ["rust", "-quoted"], "level": "Intermediate", "language": "en",
                    "start": "2024-05-06T10:00:00+02:00", "end": "2024-05-06T11:00:00+02:00",
                    "links": {"slides": "https://example.org/101.pdf"}
                  }],
                  "facets": {
                    "track": [{"value": "Linux Kernel", "count": 1, "selected": false}],
                    "level": [{"value": "Intermediate", "count": 1, "selected": false}]
                  }
                }
                """), answer);
    }

    @Test
    void theSameSearchByUrlAndByBodyGivesTheSameAnswer() throws Exception {
        JsonNode byUrl = server.get("/api/search?q=&track=Linux%20Kernel&track=Boot&room=-Stage%202&size=1&facets=track"
                        + "&fields=id,title&from=2024-05-01&highlight=false&filter=event:con24")
                .json();
        JsonNode byBody = server.post("/api/search", """
                {"q": "", "filters": {"track": ["Linux Kernel", "Boot"], "room": "-Stage 2"}, "size": 1,
                 "facets": ["track"], "fields": ["id", "title"], "from": "2024-05-01", "highlight": false,
                 "filter": "event:con24", "sort": null}
                """).json();
        ((ObjectNode) byUrl).remove("tookMs");
        ((ObjectNode) byBody).remove("tookMs");
        assertEquals(byUrl, byBody);
        assertEquals(2, byUrl.path("total").asInt());
        assertTrue(byUrl.path("next").isString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "track=linux+kernel             | CON24-101",
                "track=Boot&track=Linux+Kernel  | CON24-101 CON24-102",
                "track=-Boot                    | CON24-101 CON24-103 lost-talk",
                "track=(none)                   | CON24-103 lost-talk",
                "track=-(none)                  | CON24-101 CON24-102",
                "tag=%5C-quoted                 | CON24-101",
                "tag=-%5C-quoted                | CON24-103 CON24-102 lost-talk",
                "track=                         | CON24-101 CON24-103 CON24-102 lost-talk",
                "ids=CON24-101,lost-talk        | CON24-101 lost-talk",
                "at=2024-05-06T08:45:00Z        | CON24-101 CON24-103",
                "at=2024-05-06T10:45:00+02:00   | CON24-101 CON24-103",
                "from=2024-05-06T10:30+02:00&to=2024-05-06T11:30%2B02:00 | CON24-103",
                "to=2024-05-06                  | ''",
                "filter=track:Boot+OR+type:keynote | CON24-103 CON24-102",
            })
    void filtersNarrowTheResult(String query, String ids) throws Exception {
        Reply reply = server.get("/api/search?fields=id&" + query);
        assertEquals(200, reply.status(), reply.response().body());
        assertEquals(ids, ids(reply.json()));
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreSent() throws Exception {
        JsonNode hit = server.get("/api/search?q=rust&fields=body,title")
                .json()
                .path("hits")
                .get(0);
        assertEquals(json("{\"title\": \"Rust for <Linux> & you\", \"body\": \"The whole page.\"}"), hit);
    }

    @Test
    void anExplanationIsSentOnDemand() throws Exception {
        JsonNode hit = server.get("/api/search?q=rust&fields=id&explain=true")
                .json()
                .path("hits")
                .get(0);
        assertEquals(List.of("id", "explain"), List.copyOf(hit.propertyNames()));
        assertTrue(hit.path("explain").get(0).asString().startsWith("score "), hit::toString);
    }

    @Test
    void theSessionsOfAListOfIdsTellWhichOfThemClash() throws Exception {
        JsonNode answer = server.get("/api/search?ids=CON24-101,CON24-102,CON24-103,lost-talk,nothing")
                .json();
        assertEquals(json("[[\"CON24-101\", \"CON24-103\"]]"), answer.path("clashes"));
        assertFalse(server.get("/api/search").json().has("clashes"));
    }

    @Test
    void walkingTheCursorGivesEveryMatchOnce() throws Exception {
        StringBuilder seen = new StringBuilder();
        JsonNode answer = server.get("/api/search?size=3&fields=id").json();
        while (true) {
            seen.append(ids(answer)).append(' ');
            if (!answer.has("next")) {
                break;
            }
            answer = server.get("/api/search?size=3&fields=id&cursor="
                            + answer.path("next").asString())
                    .json();
        }
        assertEquals("CON24-101 CON24-103 CON24-102 lost-talk ", seen.toString());
    }

    @Test
    void noFacetsAreCountedWhenNoneAreAskedFor() throws Exception {
        assertEquals(json("{}"), server.get("/api/search?facets=none").json().path("facets"));
        assertEquals(
                json("{}"),
                server.post("/api/search", "{\"facets\": []}").json().path("facets"));
    }

    @Test
    void suggestionsComeBesideTheHitsOnDemand() throws Exception {
        assertTrue(server.get("/api/search?q=boot&suggest=3")
                .json()
                .path("suggestions")
                .isArray());
        assertFalse(server.get("/api/search?q=boot").json().has("suggestions"));
    }

    @Test
    void severalSearchesAreAnsweredInTheirOrder() throws Exception {
        JsonNode results = server.post("/api/multi-search", """
                {"searches": [{"q": "boot"}, {"q": "rust", "filters": {"room": ["Stage 1"]}}, {}]}
                """).json().path("results");
        assertEquals(
                List.of(1, 1, 4),
                results.valueStream()
                        .map(result -> result.path("total").asInt())
                        .toList());
        assertEquals("boot", results.get(0).path("query").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "trak=x          | trak      | unknown parameter 'trak'; did you mean 'track'?",
                "Q=x             | Q         | unknown parameter 'Q'; did you mean 'q'?",
                "xyzzy=x         | xyzzy     | unknown parameter 'xyzzy'",
                "size=101        | size      | size must be a whole number, from 0 to 100, got '101'",
                "size=ten        | size      | size must be a whole number, from 0 to 100, got 'ten'",
                "page=0          | page      | page must be a whole number, 1 or more, got '0'",
                "page=501        | page      | page must not reach beyond hit 10000; use cursor to walk a whole result",
                "page=1&page=2   | page      | page must be given once, got 2 times",
                "sort=titel      | sort      | sort must be one of relevance, start, -start, title, -title, got 'titel'; did you mean 'title'?",
                "facets=trak     | facets    | facets must be one of event, track, theme, room, speaker, company, tag, type,"
                        + " level, language, year, day, duration, media, none, got 'trak'; did you mean 'track'?",
                "highlight=yes   | highlight | highlight must be true or false, got 'yes'",
                "group=company   | group     | group must be one of event, track, room, speaker, day, got 'company'",
                "mode=semantic   | mode      | mode must be one of keyword, got 'semantic'",
                "from=soon       | from      | from must be a time like 2021, 2021-09, 2021-09-10, 2021-09-10T12:40"
                        + " or 2021-09-10T12:40:00+02:00, got 'soon'",
                "at=2024-05-06   | at        | at must be a moment like 2021-09-10T12:40:00Z, got a whole day",
                "filter=trak:x   | filter    | filter: unknown name 'trak'; did you mean 'track'? at character 1",
                "cursor=nonsense | cursor    | the cursor must be the next of an earlier answer, got nonsense",
            })
    void aBadParameterIsNamedWithWhatWasWanted(String query, String parameter, String message) throws Exception {
        Reply reply = server.get("/api/search?" + query);
        assertEquals(400, reply.status());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals(List.of(parameter + " | " + message), reply.errors());
    }

    @Test
    void everyBadParameterIsNamedAtOnce() throws Exception {
        Reply reply = server.get("/api/search?trak=x&size=-1&sort=best&q=" + "a".repeat(2001));
        assertEquals(
                List.of("q", "sort", "size", "trak"),
                reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("parameter").asString())
                        .toList());
        assertEquals("Bad Request", reply.json().path("title").asString());
        assertEquals(400, reply.json().path("status").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"trak\": \"x\"}               | trak          | unknown parameter 'trak'",
                "{\"track\": [\"x\"]}            | track         | unknown parameter 'track'; did you mean 'filters.track'?",
                "{\"filters\": {\"trak\": [\"x\"]}} | filters.trak | unknown parameter 'filters.trak'; did you mean 'filters.track'?",
                "{\"q\": {\"a\": 1}}             | q             | q must be a plain value or an array of them",
                "{\"q\": [\"a\", \"b\"]}         | q             | q must be given once, got 2 times",
                "{\"filters\": [1]}              | body          | the body must be JSON with an object of facets in \"filters\", got something else at line 1, column 13",
                "[]                              | body          | the body must be JSON with an object, got something else at line 1, column 1",
                "{} {}                           | body          | the body must be one JSON object and nothing after it, got something else at line 1, column 4",
            })
    void aBadBodyIsNamedWithWhatWasWanted(String body, String parameter, String message) throws Exception {
        Reply reply = server.post("/api/search", body);
        assertEquals(400, reply.status());
        assertEquals(List.of(parameter + " | " + message), reply.errors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"q\": \"a\"",
                "null",
                "{\"q\": \"a\", \"q\": \"b\"}",
                "{\"q\": 01}",
                "\u0000",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void whatIsNoJsonObjectIsRefused(String body) throws Exception {
        Reply reply = server.post("/api/search", body);
        assertEquals(400, reply.status(), reply.response().body());
    }

    @Test
    void theBadParametersOfSeveralSearchesAreNamedWithTheirPlace() throws Exception {
        Reply reply = server.post("/api/multi-search", "{\"searches\": [{\"sise\": 1}, {\"page\": 0}]}");
        assertEquals(
                List.of(
                        "searches[0].sise | searches[0]: unknown parameter 'sise'; did you mean 'size'?",
                        "searches[1].page | searches[1]: page must be a whole number, 1 or more, got '0'"),
                reply.errors());
        assertEquals(
                400,
                server.post("/api/multi-search", "{\"searches\": [" + "{},".repeat(20) + "{}]}")
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%ff%fe", "%00", "+++", "%22", "((((", "a%0d%0ab", "%F0%9F%98%80", "q=x"})
    void anyBytesMayBeSearchedFor(String text) throws Exception {
        // By hand: the client library refuses to send some of these.
        assertEquals(200, RawRequest.status(server.port(), "GET /api/search?q=" + text + " HTTP/1.1"));
    }

    private static String ids(JsonNode answer) {
        return String.join(
                " ",
                answer.path("hits")
                        .valueStream()
                        .map(hit -> hit.path("id").asString())
                        .toList());
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
