package org.sessionsearch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the judged queries and the sample sessions together: a renamed session must not leave a query behind. */
class JudgedQueriesTest {

    private static final Pattern CODE_IN_FILE_NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-(kes\\d\\d-\\w+)\\.md");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void everyJudgedSessionIsInTheSample() throws IOException {
        Set<String> codes = codes();
        for (JsonNode query : queries()) {
            assertFalse(query.path("relevant").isEmpty(), query.toString());
            for (JsonNode relevant : query.path("relevant")) {
                String code = relevant.path("id").asString();
                assertTrue(
                        codes.contains(code),
                        () -> code + " of " + query.path("id").asString());
                assertTrue(relevant.path("grade").asInt() > 0, query.toString());
            }
            for (JsonNode wrong : query.path("judged_not_relevant")) {
                assertTrue(codes.contains(wrong.asString()), query.toString());
            }
        }
    }

    @Test
    void noQueryIsAskedTwice() throws IOException {
        Set<String> ids = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (JsonNode query : queries()) {
            assertTrue(ids.add(query.path("id").asString()), query.toString());
            String inStratum =
                    query.path("stratum").asString() + ": " + query.path("text").asString();
            assertTrue(asked.add(inStratum), inStratum);
        }
    }

    @Test
    void theSampleIsLargeEnoughToBeFun() throws IOException {
        Set<String> codes = codes();
        assertTrue(codes.size() >= 120, "sessions: " + codes.size());
        assertEquals(
                Set.of("KES25", "KES26", "KES27"),
                codes.stream().map(code -> code.substring(0, 5)).collect(Collectors.toSet()));
        assertTrue(queries().size() >= 180, "queries: " + queries().size());
    }

    private List<JsonNode> queries() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/relevance/queries.jsonl"))) {
            return lines.map(json::readTree).toList();
        }
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("sessions"))) {
            return files.map(
                            file -> CODE_IN_FILE_NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1).toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
    }
}
