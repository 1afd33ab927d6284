package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/**
 * Reads a small archive of our own, in which every dialect and every oddity that we know of occurs, and compares all of
 * it with {@code dialects.txt}. After an intended change, {@code -Dgolden=write} writes that file anew.
 */
class DialectsTest {

    private static final Path ROOT = Path.of("src/test/resources/dialects");
    private static final Path GOLDEN = Path.of("src/test/resources/dialects.txt");

    @Test
    void everyFileOfTheArchiveIsReadAsAPersonWould() throws IOException {
        Map<String, Session> sessions = new TreeMap<>();
        SessionFolder folder = new SessionFolder(ROOT, SourceOptions.DEFAULT);
        folder.readAll(ReadProgress.NONE, session -> sessions.put(session.source(), session));
        sessions.keySet().retainAll(folder.sources());

        Map<String, List<Problem>> problems = folder.problems().stream()
                .collect(Collectors.groupingBy(Problem::path, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder(folder.counts() + "\n");
        Map<String, String> files = new TreeMap<>();
        problems.forEach((path, list) -> files.put(path, ""));
        sessions.forEach((path, session) -> files.put(path, describe(session)));
        files.forEach((path, session) -> text.append("\n")
                .append(path)
                .append("\n")
                .append(session)
                .append(describe(problems.getOrDefault(path, List.of()))));

        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN), text.toString());
    }

    private static String describe(Session session) {
        StringBuilder text = new StringBuilder();
        line(text, "id", session.id());
        line(text, "title", session.title());
        line(text, "event", session.event());
        line(text, "type", session.type());
        line(text, "track", String.join(" | ", session.tracks()));
        line(text, "room", session.room());
        for (Speaker speaker : session.speakers()) {
            line(
                    text,
                    "speaker",
                    String.join(" | ", speaker.name(), speaker.company(), speaker.position(), speaker.bio()));
        }
        line(text, "tags", String.join(" | ", session.tags()));
        line(text, "level", session.level());
        line(text, "language", session.language());
        session.slot()
                .ifPresent(slot -> line(
                        text,
                        "slot",
                        slot.start() + slot.end().map(end -> " to " + end).orElse("")));
        line(text, "image", session.image());
        line(text, "url", session.url());
        session.links().forEach((kind, link) -> line(text, kind, link));
        line(text, "description", session.description());
        line(text, "body", session.body());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(name)
                    .append(": ")
                    .append(value.replace("\n", "⏎"))
                    .append("\n");
        }
    }

    private static String describe(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "  ! %d %s: %s%n".formatted(problem.line(), problem.rule(), problem.message()))
                .collect(Collectors.joining());
    }
}
