package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample sessions, and what is asked of them to tell two servers apart. */
final class Archive {

    private static final List<String> QUESTIONS = List.of(
            "/api/search?q=&size=100&sort=title&facets=event,track,room,speaker,tag,level,day&facetSize=1000",
            "/api/search?q=rust&size=50&highlight=false",
            "/api/search?q=kettles&size=50&highlight=false",
            "/api/search?q=linux+kernle&size=50&sort=title",
            "/api/search?q=how+to+boil&size=50&sort=title",
            "/api/suggest?q=ke",
            "/api/quality");

    private Archive() {}

    /** Copies the sample sessions. */
    static Path copy(Path to) throws IOException {
        return copy(Path.of("sessions"), to);
    }

    /** Copies those of one year, where the number of them does not matter. */
    static Path copyFew(Path to) throws IOException {
        return copy(Path.of("sessions", "2026"), to);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    /** What a server answers to each question, without what depends on when it is asked. */
    static Map<String, JsonNode> answers(ServerProcess server) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            ObjectNode answer = (ObjectNode) server.json(question);
            answer.remove(List.of("tookMs", "generation", "next"));
            // Sessions that were replaced count a little in the weight of words until segments are merged.
            answer.path("hits").forEach(hit -> ((ObjectNode) hit).remove("score"));
            answers.put(question, answer);
        }
        return answers;
    }

    /** Compares answers with those of a server whose index is new and sound, and tells the first line that differs. */
    static void assertSame(Map<String, JsonNode> sound, Map<String, JsonNode> answers) {
        sound.forEach((question, expected) -> {
            List<String> lines = expected.toPrettyString().lines().toList();
            List<String> others = answers.get(question).toPrettyString().lines().toList();
            for (int line = 0; line < Math.min(lines.size(), others.size()); line++) {
                int from = Math.max(0, line - 8);
                String context = question + " after " + lines.subList(from, line);
                assertEquals(lines.get(line), others.get(line), context);
            }
            assertEquals(lines.size(), others.size(), question);
        });
    }
}
