package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sessionsearch.sample.SharedCorpora;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what is read of untidy real files against what people read in them, where the files are at hand. */
class LinaroFilesTest {

    private static final Map<String, Function<Session, Object>> FIELDS = Map.of(
            "id", Session::id,
            "title", Session::title,
            "event", Session::event,
            "room", Session::room,
            "track", session -> set(session.tracks()),
            "speakers",
                    session ->
                            set(session.speakers().stream().map(Speaker::name).toList()));

    @Test
    void everySessionIsReadAsPeopleReadIt() throws IOException {
        Map<String, Session> read = new HashMap<>();
        new SessionFolder(SharedCorpora.linaro(), SourceOptions.DEFAULT)
                .readAll(ReadProgress.NONE, session -> read.put(session.source(), session));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (JsonNode expected : expected()) {
            Session session = read.get(expected.path("path").asString());
            if (session != null) {
                compared++;
                FIELDS.forEach((name, field) -> {
                    Object got = normal(field.apply(session));
                    if (!accepted(expected, name).isEmpty()
                            && !accepted(expected, name).contains(got)) {
                        wrong.add(session.source() + ": " + name + " " + got + ", not " + accepted(expected, name));
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared >= 40, "most of the files must be sessions, got " + compared);
    }

    private static List<JsonNode> expected() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        return Files.readAllLines(SharedCorpora.expectedOfLinaro()).stream()
                .filter(line -> !line.isBlank())
                .map(mapper::readTree)
                .filter(file -> file.path("outcome").asString().equals("session"))
                .toList();
    }

    /** The right answers; none where the file does not tell. A code that two files claim may carry a suffix. */
    private static Set<Object> accepted(JsonNode expected, String name) {
        List<Object> answers = new ArrayList<>();
        if (name.equals("id") && expected.path("id").isNull()
                || name.equals("title") && expected.path("title").isNull()) {
            return Set.of();
        }
        answers.add(value(expected.path(name)));
        for (JsonNode other : expected.path(name + "_any")) {
            answers.add(value(other));
        }
        if (name.equals("id")) {
            answers.add(expected.path("id").asString() + "-2");
        }
        return answers.stream().map(LinaroFilesTest::normal).collect(Collectors.toSet());
    }

    private static Object value(JsonNode node) {
        return node.isArray()
                ? set(StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList())
                : node.isNull() ? "" : node.asString();
    }

    private static Set<String> set(List<String> values) {
        return values.stream().map(LinaroFilesTest::loose).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object normal(Object value) {
        return value instanceof String text ? loose(text) : value;
    }

    private static String loose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\u00a0]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
