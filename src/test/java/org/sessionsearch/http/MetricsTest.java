package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionsearch.lucene.LuceneEngine;

class MetricsTest {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.+)");
    private static final String LABELS = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "(" + NAME + ")(?:\\{" + LABELS + "(?:," + LABELS + ")*\\})? (?:-?[0-9.]+(?:E-?[0-9]+)?|NaN|[+-]Inf)");
    private static final Pattern OF_README = Pattern.compile("(?m)^\\| `(session_search_[a-z_]+)`");

    private final Observation observation = new Observation(RequestLogOptions.NONE);
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        LuceneEngine engine = LuceneEngine.inMemory(RunningServer.searching(observation));
        server = RunningServer.observed(observation.of(engine), observation, Talks.ALL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyLineIsInTheFormatOfPrometheus() throws Exception {
        server.get("/api/search?q=rust");
        server.get("/api/sessions/CON24-101");
        server.get("/nowhere%22%5Cx");
        String text = scrape();
        assertTrue(text.endsWith("\n"), "the last line must end");
        Map<String, String> types = new HashMap<>();
        Set<String> samples = new HashSet<>();
        for (String line : text.lines().toList()) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                if (comment.group(1).equals("TYPE")) {
                    assertEquals(null, types.put(comment.group(2), comment.group(3)), "declared twice: " + line);
                }
                continue;
            }
            Matcher sample = SAMPLE.matcher(line);
            assertTrue(sample.matches(), line);
            String name = sample.group(1);
            assertTrue(types.containsKey(family(name, types)), "a type must come before " + line);
            assertTrue(samples.add(line.substring(0, line.lastIndexOf(' '))), "twice: " + line);
            if ("counter".equals(types.get(name))) {
                assertTrue(name.endsWith("_total"), line);
            }
        }
        assertTrue(samples.size() > 50, text);
    }

    @Test
    void bucketsOfALatencyCountUpToAllRequestsAndTellLessThanAMillisecondApart() throws Exception {
        server.get("/api/search?q=rust");
        server.get("/api/search?q=boot");
        Map<String, Double> buckets = new LinkedHashMap<>();
        Matcher bucket = Pattern.compile(
                        "session_search_requests_seconds_bucket\\{.*route=\"/api/search\".*" + "le=\"(.*)\"\\} (.*)")
                .matcher(scrape());
        while (bucket.find()) {
            buckets.put(bucket.group(1), Double.parseDouble(bucket.group(2)));
        }
        assertTrue(buckets.keySet().containsAll(List.of("1.0E-4", "5.0E-4", "0.001", "1.0")), buckets.toString());
        List<Double> counts = List.copyOf(buckets.values());
        assertEquals(counts.stream().sorted().toList(), counts);
        assertEquals(2.0, buckets.get("+Inf"));
    }

    @Test
    void whatTheEngineIsAskedIsCounted() throws Exception {
        server.get("/api/search?q=rust");
        server.get("/api/search?q=nothinglikethis");
        server.get("/api/sessions/CON24-101");
        String text = scrape();
        assertEquals(2, value(text, "session_search_questions_seconds_count{kind=\"search\"}"));
        assertEquals(1, value(text, "session_search_questions_seconds_count{kind=\"session\"}"));
        assertEquals(2, value(text, "session_search_search_stages_seconds_count{stage=\"reading\"}"));
        assertEquals(1, value(text, "session_search_searches_without_hits_total"));
        assertEquals(4, value(text, "session_search_changes_total{kind=\"put\"}"));
        assertEquals(1, value(text, "session_search_generations_total"));
        assertEquals(4, value(text, "session_search_sessions"));
        assertTrue(value(text, "session_search_questions_seconds_sum{kind=\"search\"}") > 0, text);
    }

    @Test
    void theReadmeSaysWhatEachMeans() throws Exception {
        server.get("/api/search?q=rust");
        String text = scrape();
        Map<String, String> types = new HashMap<>();
        Pattern.compile("(?m)^# TYPE (session_search_\\S+) (.*)$")
                .matcher(text)
                .results()
                .forEach(type -> types.put(type.group(1), type.group(2)));
        // The slowest of the last minutes comes with each timer of the library.
        Set<String> shown = types.keySet().stream()
                .filter(name -> !name.endsWith("_seconds_max"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = OF_README
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, shown);
    }

    private String scrape() throws Exception {
        return server.get("/metrics").response().body();
    }

    private static double value(String text, String sample) {
        return text.lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + sample + " in\n" + text));
    }

    private static String family(String name, Map<String, String> types) {
        String base = name.replaceFirst("_(bucket|count|sum)$", "");
        String type = types.getOrDefault(base, "");
        return type.equals("histogram") || type.equals("summary") ? base : name;
    }
}
