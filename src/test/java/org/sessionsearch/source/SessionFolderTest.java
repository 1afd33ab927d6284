package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;

class SessionFolderTest {

    @TempDir
    Path root;

    private final Map<String, Session> sessions = new TreeMap<>();

    @Test
    void readsEveryKindOfSessionFileInEveryFolder() throws IOException {
        write("one.md", "LVC21F-101", "One");
        write("a/two.markdown", "LVC21F-102", "Two");
        write("a/b/three.mdx", "LVC21F-103", "Three");
        write("notes.txt", "LVC21F-104", "Four");
        write(".git/five.md", "LVC21F-105", "Five");
        write("six.md~", "LVC21F-106", "Six");

        SessionFolder folder = readAll();

        assertEquals(
                "[a/b/three.mdx, a/two.markdown, one.md]", sessions.keySet().toString());
        assertEquals(new FolderCounts(3, 3, 0, 0, 0), folder.counts());
    }

    @Test
    void keepsTheNewestWritingOfASessionAndReportsBoth() throws IOException {
        write("2020-03-13-ltd20-112.md", "LTD20-112", "Drones");
        write("2020-03-23-ltd20-112.md", "LTD20-112", "Drones");

        SessionFolder folder = readAll();

        assertEquals("[2020-03-23-ltd20-112.md]", sessions.keySet().toString());
        assertEquals(new FolderCounts(2, 1, 0, 0, 1), folder.counts());
        assertEquals(
                List.of("2020-03-13-ltd20-112.md", "2020-03-23-ltd20-112.md"),
                folder.problems().stream()
                        .filter(problem -> problem.rule().equals("duplicate-id"))
                        .map(Problem::path)
                        .toList());
    }

    @Test
    void givesTheSecondOfTwoSessionsWithOneCodeASuffix() throws IOException {
        write("b.md", "HKG15-306", "Aster");
        write("a.md", "HKG15-306", "Build system");

        readAll();

        assertEquals("HKG15-306", sessions.get("a.md").id());
        assertEquals("HKG15-306-2", sessions.get("b.md").id());
    }

    @Test
    void reportsWhatCannotBeRead() throws IOException {
        write("broken.md", "LVC21F-101", "Not: YAML: at all");
        Files.writeString(root.resolve("README.md"), "# No session\n");

        SessionFolder folder = readAll();

        assertEquals(new FolderCounts(2, 0, 1, 1, 0), folder.counts());
        assertEquals("not-a-session", folder.problems().get(0).rule());
        assertEquals("broken-yaml", folder.problems().get(1).rule());
        assertEquals(3, folder.problems().get(1).line());
    }

    @Test
    void rereadsOnlyWhatChanged() throws IOException {
        write("a.md", "HKG15-306", "Aster");
        write("b.md", "HKG15-306", "Build system");
        SessionFolder folder = readAll();

        Files.delete(root.resolve("a.md"));
        FolderDelta delta = folder.reread(List.of(Path.of("a.md")));

        assertEquals(List.of("a.md"), delta.removed());
        assertEquals(1, delta.put().size());
        assertEquals("HKG15-306", delta.put().getFirst().id());
        assertEquals("[b.md]", folder.sources().toString());
    }

    @Test
    void refusesAFolderThatIsMissing() {
        SessionFolder folder = new SessionFolder(root.resolve("unmounted"), SourceOptions.DEFAULT);

        assertThrows(UncheckedIOException.class, () -> folder.readAll(ReadProgress.NONE, session -> {}));
    }

    private SessionFolder readAll() {
        SessionFolder folder = new SessionFolder(root, SourceOptions.DEFAULT);
        folder.readAll(ReadProgress.NONE, session -> sessions.put(session.source(), session));
        sessions.keySet().retainAll(folder.sources());
        return folder;
    }

    private void write(String source, String id, String title) throws IOException {
        Path file = root.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "---\nsession_id: " + id + "\ntitle: " + title + "\nsession_speakers:\n- speaker_name: Ada\n---\n");
    }
}
