package org.sessionsearch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;
import org.sessionsearch.source.SourceOptions;

/** Reads the session file that the README shows, and holds the README's words about it. */
class SessionFileFormatTest {

    private static final Pattern EXAMPLE = Pattern.compile("```markdown\n(---\n.*?)```", Pattern.DOTALL);
    private static final SourceOptions OPTIONS =
            new SourceOptions(ZoneId.of("UTC"), Map.of(), Map.of("Systems", List.of("Languages and Compilers")));

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheReadmeIsReadAsItsTableSays() throws IOException {
        Files.writeString(folder.resolve("example.md"), example());
        Session session = read().getFirst();
        assertEquals("KES27-113", session.id());
        assertEquals("Goroutine Leaks and Where They Hide", session.title());
        assertEquals("Intermediate", session.level());
        assertTrue(session.description().startsWith("A goroutine costs"), session.description());
        assertEquals("kes27", session.event());
        assertEquals("session", session.type());
        assertEquals(List.of("Go", "concurrency"), session.tags());
        assertEquals(List.of("Languages and Compilers"), session.tracks());
        assertEquals(List.of("Systems"), session.themes());
        assertEquals("Foundry", session.room());
        assertEquals(slot("2027-05-25T13:30Z", "2027-05-25T14:10Z"), session.slot());
        assertEquals("Yusuf al-Hamdani", session.speakers().getFirst().name());
        assertEquals("Tideline Cloud", session.speakers().getFirst().company());
        assertEquals(List.of("slides"), List.copyOf(session.links().keySet()));
        assertEquals("Text below the front matter is searched, too.", session.body());
    }

    @Test
    void aTitleAndOneSignOfASessionAreEnough() throws IOException {
        Files.writeString(folder.resolve("talk.md"), "---\ntitle: Lanterns\nsession_room: Foundry\n---\n");
        Files.writeString(folder.resolve("page.md"), "---\ntitle: About us\n---\n");
        assertEquals(List.of("Lanterns"), read().stream().map(Session::title).toList());
    }

    private List<Session> read() {
        List<Session> sessions = new ArrayList<>();
        new SessionFolder(folder, OPTIONS).readAll(ReadProgress.NONE, sessions::add);
        return sessions;
    }

    private static Optional<Slot> slot(String start, String end) {
        return Optional.of(new Slot(OffsetDateTime.parse(start), Optional.of(OffsetDateTime.parse(end))));
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find(), "the README shows a session file");
        return example.group(1);
    }
}
