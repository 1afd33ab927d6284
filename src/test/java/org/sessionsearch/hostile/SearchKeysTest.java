package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.cli.WholeServer;
import org.sessionsearch.hostile.RawConnection.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads with a key that shows some sessions learns nothing of the others, whatever is asked. */
class SearchKeysTest {

    private static final String SOME = "0123456789abcdef-some";
    private static final String ALL = "0123456789abcdef-all";
    private static final String ADMIN = "0123456789abcdef-admin";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Stand in hidden sessions only. */
    private static final List<String> SECRETS = List.of(
            "zephyrion", "quixotl", "dark27", "vantablack", "moriarty", "cellar", "obscurium", "umbra", "2031-");

    private static final Set<String> ANSWERS_WITHOUT_SESSIONS = Set.of(
            "/api",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/openapi.json",
            "/docs",
            "/docs/{file}",
            "/assets/{version}/{file}",
            "/assets/{version}/{folder}/{file}",
            "/session-search.js",
            "/opensearch.xml",
            "/robots.txt",
            "/icon.svg");
    private static final Set<String> FOR_THE_ADMIN =
            Set.of("/api/sessions", "/api/analytics", "/api/admin/reindex", "/api/tasks/{id}");

    /** What is searched for. */
    private static final List<String> WORDS = List.of(
            "",
            "zephyrion",
            "zephyrian",
            "zeph",
            "quixotl kernels",
            "dark27-101",
            "moriarti",
            "kernels",
            "umbra",
            "DARK27-999",
            "event:dark27",
            "zephyrion OR kernels",
            "speaker:moriarty",
            "xyzzy umbra");

    private static final List<String> SESSIONS = List.of("DARK27-101", "LIT27-101", "LIT27-102");

    @TempDir
    private static Path folder;

    private static WholeServer open;
    private static WholeServer closed;
    private static WholeServer onlySome;

    @BeforeAll
    static void start() throws IOException {
        Path visible = Files.createDirectories(folder.resolve("visible"));
        Path all = Files.createDirectories(folder.resolve("all"));
        for (int i = 1; i <= 6; i++) {
            String file =
                    session("LIT27-10" + i, "Open talk " + i + " about kernels", "lit27", "Kernel", "Foyer", "2027", i);
            Files.writeString(visible.resolve("lit" + i + ".md"), file);
            Files.writeString(all.resolve("lit" + i + ".md"), file);
            Files.writeString(
                    all.resolve("dark" + i + ".md"),
                    session(
                                    "DARK27-10" + i,
                                    "Zephyrion " + i + " and quixotl kernels",
                                    "dark27",
                                    "Vantablack",
                                    "Cellar",
                                    "2031",
                                    i)
                            .replace("Acme", "Obscurium")
                            .replace("Tools and tricks", "Umbra tools and tricks"));
        }
        Files.writeString(all.resolve("dark-broken.md"), "---\ntitle: [zephyrion\n---\n");
        Path keys = Files.writeString(
                folder.resolve("keys.yml"),
                "some: {key: " + SOME + ", filter: 'event:lit27'}\nall: {key: " + ALL + "}\n");
        Map<String, String> settings =
                Map.of("SESSION_SEARCH_SEARCH_KEYS_FILE", keys.toString(), "SESSION_SEARCH_ADMIN_KEY", ADMIN);
        open = WholeServer.over(all, folder.resolve("index-open"), settings);
        Map<String, String> shut = new java.util.HashMap<>(settings);
        shut.put("SESSION_SEARCH_OPEN_READS", "false");
        closed = WholeServer.over(all, folder.resolve("index-closed"), shut);
        onlySome = WholeServer.over(visible, folder.resolve("index-some"), Map.of());
    }

    private static String session(
            String code, String title, String event, String track, String room, String year, int number) {
        // The speaker Ada speaks at both events.
        String speaker = number == 1 ? "Ada Ruiz" : event.equals("lit27") ? "Bo Li" : "Moriarty Jim";
        return """
                ---
                session_id: %s
                title: %s %s
                description: 'Tools and tricks for kernels, number %d.'
                categories: [%s]
                tags: [common, %s]
                session_track: %s
                session_room: %s
                session_slot: {start_time: 0%d-05-%s 10:00, end_time: 0%d-05-%s 11:00}
                session_speakers: [{speaker_name: %s, speaker_company: Acme, speaker_bio: Works at Acme.}]
                ---
                Text of %s.
                """.formatted(
                code, code, title, number, event, track, track, room, number, year, number, year, speaker, event);
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
        onlySome.close();
    }

    /** A request that would show hidden sessions. */
    record Asked(String method, String target, String body) {
        @Override
        public String toString() {
            return method + " " + target + " " + body;
        }
    }

    static Stream<Asked> everything() {
        List<Asked> asked = new ArrayList<>();
        WORDS.forEach(words -> searches(asked, words));
        facets(asked);
        SESSIONS.forEach(id -> session(asked, id));
        speakers(asked);
        lists(asked);
        instant(asked);
        mcp(asked);
        return asked.stream().distinct();
    }

    private static void searches(List<Asked> asked, String q) {
        String words = q.replace(" ", "+");
        asked.add(get("/api/search?facets=event,track,room,speaker,company,tag,day,type,level,language,theme&suggest=20"
                + "&group=event&explain=true&size=100&fields=id,title,body,description,speakers&q="
                + words));
        asked.add(get("/api/suggest?size=20&q=" + words));
        asked.add(get("/api/calendar.ics?q=" + words.replace("zeph", "kernels")));
        asked.add(get("/api/feed.json?q=kernels"));
        asked.add(get("/opensearch-suggestions?q=" + (words.isEmpty() ? "k" : "kernels")));
        asked.add(post("/api/search", "{\"q\":\"" + q + "\",\"group\":\"track\",\"suggest\":20}"));
        asked.add(post("/api/multi-search", "{\"searches\":[{\"q\":\"" + q + "\"},{\"q\":\"kernels\"}]}"));
        asked.add(post(
                "/1/indexes/*/queries",
                "{\"requests\":[{\"indexName\":\"sessions\",\"query\":\"kernels\",\"facets\":[\"*\"]}]}"));
        asked.add(post("/1/indexes/sessions/query", "{\"query\":\"\",\"facets\":[\"*\"],\"hitsPerPage\":1000}"));
    }

    private static void facets(List<Asked> asked) {
        for (String facet : List.of("event", "track", "room", "speaker", "company", "tag", "day")) {
            asked.add(get("/api/facets/" + facet + "?size=1000"));
            asked.add(get("/api/facets/" + facet + "?q=d&search=kernels"));
            asked.add(post("/1/indexes/sessions/facets/" + facet + "/query", "{\"facetQuery\":\"\"}"));
            asked.add(post("/1/indexes/sessions/facets/" + facet + "/query", "{\"facetQuery\":\"m\"}"));
        }
    }

    private static void session(List<Asked> asked, String id) {
        asked.add(get("/api/sessions/" + id + (id.startsWith("DARK") ? "?x" : "")));
        asked.add(get("/api/sessions/" + id + "/similar?size=100"));
        asked.add(get("/api/search?facets=none&overlaps=" + id));
        asked.add(get("/sessions/" + id));
        asked.add(get("/1/indexes/sessions/" + id));
        asked.add(post(
                "/1/indexes/*/recommendations",
                "{\"requests\":[{\"indexName\":\"sessions\",\"model\":\"related-products\",\"objectID\":\"" + id
                        + "\",\"threshold\":0}]}"));
        asked.add(mcp("get_session", "{\"id\":\"" + id + "\"}"));
        asked.add(mcp("similar_sessions", "{\"id\":\"" + id + "\",\"limit\":20}"));
    }

    private static void speakers(List<Asked> asked) {
        for (String name : List.of("Moriarty%20Jim", "Ada%20Ruiz", "Bo%20Li")) {
            asked.add(get("/api/speakers/" + name));
            asked.add(get("/speakers/" + name));
        }
    }

    /** Pages and answers about many sessions. */
    private static void lists(List<Asked> asked) {
        asked.add(get("/api/schedule?at=2031-05-01T10:30:00Z"));
        asked.add(get("/api/schedule?at=2027-05-01T10:30:00Z"));
        asked.add(get("/api/search?ids=DARK27-101,DARK27-102,LIT27-101"));
        asked.add(get("/api/quality"));
        asked.add(get("/api/stats"));
        asked.add(get("/"));
        asked.add(get("/?q=kernels"));
        asked.add(get("/schedule"));
        asked.add(get("/sitemap.xml"));
        asked.add(get("/sitemaps/lit27.xml"));
    }

    private static void instant(List<Asked> asked) {
        asked.add(get("/1/indexes"));
        asked.add(get("/1/indexes/sessions?query=kernels"));
        asked.add(get("/1/indexes/sessions/settings"));
        asked.add(get("/1/indexes/sessions/browse"));
        asked.add(post("/1/indexes/sessions/browse", "{\"hitsPerPage\":1000}"));
        asked.add(
                post(
                        "/1/events",
                        "{\"events\":[{\"eventType\":\"click\",\"eventName\":\"x\",\"index\":\"sessions\",\"userToken\":\"u\",\"objectIDs\":[\"DARK27-101\"]}]}"));
        asked.add(post(
                "/1/indexes/*/objects", "{\"requests\":[{\"indexName\":\"sessions\",\"objectID\":\"DARK27-101\"}]}"));
        asked.add(post(
                "/1/indexes/*/recommendations",
                "{\"requests\":[{\"indexName\":\"sessions\",\"model\":\"trending-items\",\"threshold\":0}]}"));
    }

    private static void mcp(List<Asked> asked) {
        asked.add(mcp("search_sessions", "{\"query\":\"kernels\",\"limit\":50}"));
        asked.add(mcp("search_sessions", "{\"query\":\"zephyrian\"}"));
        asked.add(mcp("list_facet_values", "{\"facet\":\"track\"}"));
        asked.add(mcp("whats_on", "{\"at\":\"2031-05-01T10:30:00Z\"}"));
        asked.add(rpc("resources/read", "{\"uri\":\"session://DARK27-101\"}"));
        asked.add(
                rpc(
                        "completion/complete",
                        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"plan_my_day\"},\"argument\":{\"name\":\"event\",\"value\":\"\"}}"));
    }

    private static Asked get(String target) {
        return new Asked("GET", target, "");
    }

    private static Asked post(String target, String body) {
        return new Asked("POST", target, body);
    }

    private static Asked mcp(String tool, String arguments) {
        return rpc("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    private static Asked rpc(String method, String params) {
        return post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aKeyForSomeSessionsShowsNothingOfTheOthers(Asked asked) throws IOException {
        for (WholeServer server : List.of(open, closed)) {
            Answer answer = ask(server, asked, "Authorization: Bearer " + SOME);
            String echoed = (asked.target() + asked.body()).toLowerCase(Locale.ROOT);
            String text = (answer.text() + answer.headers()).toLowerCase(Locale.ROOT);
            for (String secret : SECRETS) {
                // What was asked may be repeated.
                boolean typed = echoed.contains(secret);
                assertTrue(typed || !text.contains(secret), asked + " tells " + secret + ": " + text);
            }
            assertTrue(answer.status() < 500, asked + " answers " + answer.status() + " " + text);
            assertFalse(text.contains("zephyrion 1"), asked + " shows a title: " + text);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whereReadsAreNotOpenNothingIsToldWithoutAKey(Asked asked) throws IOException {
        for (String key : List.of("X-Nothing: x", "Authorization: Bearer wrong", "X-Algolia-API-Key: any")) {
            Answer answer = ask(closed, asked, key);
            String text = answer.text().toLowerCase(Locale.ROOT);
            boolean harmless = asked.target().endsWith("/settings");
            assertTrue(
                    harmless || answer.status() == 401 || answer.status() == 404 || answer.status() == 400,
                    asked + " answers " + answer.status() + " " + text);
            if (answer.status() == 401) {
                assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), asked + " " + answer.headers());
            }
            assertFalse(text.contains("open talk") || text.contains("bo li"), asked + " shows " + text);
        }
    }

    /** An endpoint that comes later must be asked here, too. */
    @Test
    void everyEndpointIsAsked() throws IOException {
        Set<String> left = new TreeSet<>();
        JsonNode paths = MAPPER.readTree(Files.readString(Path.of("src/main/resources/openapi/openapi.json")))
                .path("paths");
        List<Asked> asked = everything().toList();
        for (String path : paths.propertyNames()) {
            String pattern = path.replace("*", "\\*").replaceAll("\\{[^}]+}", "[^/]+");
            boolean isAsked = asked.stream()
                    .anyMatch(one -> one.target().replaceFirst("\\?.*", "").matches(pattern));
            if (!isAsked && !ANSWERS_WITHOUT_SESSIONS.contains(path) && !FOR_THE_ADMIN.contains(path)) {
                left.add(path);
            }
        }
        assertEquals(Set.of(), left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=kernels&facets=event,track,room,speaker,company,tag,day&highlight=false",
                "/api/search?q=&facets=track&sort=-start&group=room",
                "/api/search?q=zephyrion",
                "/api/search?overlaps=DARK27-101",
                "/api/suggest?q=ke",
                "/api/facets/speaker?size=100",
                "/api/speakers/Ada%20Ruiz",
                "/api/sessions/LIT27-101",
                "/api/sessions/DARK27-101",
                "/api/stats",
                "/api/schedule?at=2027-05-01T10:30:00Z",
            })
    void theAnswersAreThoseOfAServerWithNoOtherSessions(String target) throws IOException {
        Answer scoped = ask(open, get(target), "Authorization: Bearer " + SOME);
        Answer alone = ask(onlySome, get(target), "X-Nothing: x");
        assertEquals(alone.status(), scoped.status());
        assertEquals(comparable(alone.text()), comparable(scoped.text()));
    }

    /** Without what says how long it took, and how rare words are. */
    private static String comparable(String json) {
        return json.replaceAll("\"(tookMs|score|bytes)\": ?[0-9.E-]+", "")
                .replaceAll("\"(generation|refreshed|next)\": ?\"[^\"]*\"", "");
    }

    @Test
    void withoutAKeyOpenReadsShowEverythingAndSoDoTheOtherKeys() throws IOException {
        Asked search = get("/api/search?q=zephyrion&facets=none");
        assertEquals(6, total(ask(open, search, "X-Nothing: x")));
        assertEquals(6, total(ask(open, search, "Authorization: Bearer " + ALL)));
        assertEquals(6, total(ask(closed, search, "Authorization: Bearer " + ALL)));
        assertEquals(6, total(ask(closed, search, "Authorization: Bearer " + ADMIN)));
        assertEquals(0, total(ask(closed, search, "Authorization: Bearer " + SOME)));
        assertEquals(401, ask(open, search, "Authorization: Bearer revoked").status());
        assertEquals(
                200,
                ask(closed, get("/api/quality"), "Authorization: Bearer " + ALL).status());
        assertEquals(
                403,
                ask(closed, get("/api/quality"), "Authorization: Bearer " + SOME)
                        .status());
    }

    @Test
    void instantSearchClientsBringTheKeyTheirOwnWay() throws IOException {
        String query = "{\"query\":\"kernels\"}";
        assertEquals(12, hits(ask(open, post("/1/indexes/sessions/query", query), "X-Algolia-API-Key: any")));
        assertEquals(6, hits(ask(open, post("/1/indexes/sessions/query", query), "X-Algolia-API-Key: " + SOME)));
        assertEquals(
                6,
                hits(ask(closed, post("/1/indexes/sessions/query?x-algolia-api-key=" + SOME, query), "X-Nothing: x")));
        Answer refused = ask(closed, post("/1/indexes/sessions/query", query), "X-Algolia-API-Key: any");
        assertEquals(401, MAPPER.readTree(refused.text()).path("status").asInt());
        assertTrue(MAPPER.readTree(refused.text()).path("message").asString().contains("key"));
    }

    @Test
    void whatOneKeySeesIsNoVersionOfWhatAnotherSees() throws IOException {
        Asked search = get("/api/search?q=kernels");
        Answer all = ask(open, search, "Authorization: Bearer " + ALL);
        Answer some = ask(open, search, "Authorization: Bearer " + SOME, "If-None-Match: " + all.header("ETag"));
        assertEquals(200, some.status());
        assertTrue(some.header("Vary").contains("Authorization"), some.headers().toString());
        assertEquals(
                304,
                ask(open, search, "Authorization: Bearer " + SOME, "If-None-Match: " + some.header("ETag"))
                        .status());
    }

    private static int total(Answer answer) {
        return MAPPER.readTree(answer.text()).path("total").asInt(-1);
    }

    private static int hits(Answer answer) {
        return MAPPER.readTree(answer.text()).path("nbHits").asInt(-1);
    }

    private static Answer ask(WholeServer server, Asked asked, String... headers) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            String[] all = Stream.concat(Stream.of(headers), Stream.of("Content-Type: application/json", "Accept: */*"))
                    .collect(Collectors.toList())
                    .toArray(String[]::new);
            return connection.send(asked.method(), asked.target(), asked.body().getBytes(StandardCharsets.UTF_8), all);
        }
    }
}
