package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.hostile.RawConnection;

/** The README's limits are those of the service: what is at a limit is answered, what is beyond it is refused. */
class ReadmeLimitsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

    /** They need many sessions, time or clients; other tests have them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "what",
            "depth of pages",
            "sessions of a calendar or feed",
            "body of a request",
            "`POST /api/sessions`",
            "filters of an InstantSearch request",
            "time of one search",
            "requests of one client (an address, or a /64 network of IPv6)",
            "searches at once",
            "connections",
            "bodies of more than 16 KB that are on their way",
            "speed of a body, sent or read");

    @TempDir
    private static Path folder;

    private static WholeServer server;
    private static final Map<String, List<Integer>> LIMITS = new TreeMap<>();

    @BeforeAll
    static void start() throws IOException {
        server = WholeServer.over(Path.of("sessions"), folder, Map.of());
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("### Limits"), readme.indexOf("## Use it from"));
        for (MatchResult row : ROW.matcher(table).results().toList()) {
            LIMITS.put(
                    row.group(1),
                    NUMBER.matcher(row.group(2))
                            .results()
                            .map(number -> Integer.parseInt(number.group().replace(",", "")))
                            .toList());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachIsTriedHereOrElsewhere() {
        Set<String> left = new TreeSet<>(LIMITS.keySet());
        left.removeAll(ELSEWHERE);
        assertEquals(
                Set.of(
                        "words searched for (`q`)",
                        "filter expression",
                        "hits of a page, values of a facet",
                        "selected values, `ids`",
                        "searches in one request",
                        "head of a request, address included"),
                left);
    }

    @Test
    void ofWords() throws IOException {
        int letters = limit("words searched for (`q`)", 0);
        assertLimit(400, letters, most -> get("/api/search?size=0&q=" + "a".repeat(most)));
    }

    @Test
    void ofFilterExpressions() throws IOException {
        String row = "filter expression";
        assertLimit(400, limit(row, 0), most -> filter("track:" + "a".repeat(most - "track:".length())));
        assertLimit(400, limit(row, 1), most -> filter("tag:a OR ".repeat(most - 1) + "tag:a"));
        assertLimit(400, limit(row, 2), most -> filter("(".repeat(most) + "tag:a" + ")".repeat(most)));
    }

    @Test
    void ofHitsAndValues() throws IOException {
        String row = "hits of a page, values of a facet";
        assertLimit(400, limit(row, 0), most -> get("/api/search?size=" + most));
        assertLimit(400, limit(row, 1), most -> get("/api/search?size=0&facetSize=" + most));
    }

    @Test
    void ofSelections() throws IOException {
        String row = "selected values, `ids`";
        assertLimit(400, limit(row, 0), most -> get("/api/search?size=0" + "&tag=a".repeat(most)));
        assertLimit(400, limit(row, 1), most -> get("/api/search?size=0&ids=a" + ",a".repeat(most - 1)));
    }

    @Test
    void ofSearchesInOneRequest() throws IOException {
        String row = "searches in one request";
        assertLimit(
                400,
                limit(row, 0),
                most -> post("/api/multi-search", "{\"searches\":[{}" + ",{}".repeat(most - 1) + "]}"));
        String query = "{\"indexName\":\"sessions\",\"hitsPerPage\":0}";
        assertLimit(
                400,
                limit(row, 1),
                most -> post(
                        "/1/indexes/*/queries", "{\"requests\":[" + query + ("," + query).repeat(most - 1) + "]}"));
    }

    /** In kilobytes; what stands around the words takes some of it. */
    @Test
    void ofTheHeadOfARequest() throws IOException {
        int most = limit("head of a request, address included", 0) * 1024;
        assertEquals(200, get("/api/search?size=0", "X-Long: " + "a".repeat(most - 200)));
        assertEquals(431, get("/api/search?size=0", "X-Long: " + "a".repeat(most)));
        assertEquals(414, get("/api/search?size=0&q=" + "a".repeat(most)));
    }

    @FunctionalInterface
    private interface Asking {
        /** The status of the answer to a request that takes so much. */
        int with(int much) throws IOException;
    }

    private static void assertLimit(int refused, int most, Asking asking) throws IOException {
        assertEquals(200, asking.with(most), "what is at the limit of " + most + " must be answered");
        assertEquals(refused, asking.with(most + 1), "what is beyond the limit of " + most + " must be refused");
    }

    private static int limit(String row, int which) {
        return LIMITS.get(row).get(which);
    }

    private static int filter(String expression) throws IOException {
        return get("/api/search?size=0&facets=none&filter=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    private static int get(String target, String... headers) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            return connection.get(target, headers).status();
        }
    }

    private static int post(String target, String body) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            return connection
                    .post(target, body.getBytes(StandardCharsets.UTF_8), "application/json")
                    .status();
        }
    }
}
