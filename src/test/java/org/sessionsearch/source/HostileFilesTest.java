package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;

/** Whatever lies in the folder costs a bounded time and is a problem with a file's name, never an exception. */
class HostileFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path root;

    private final List<Session> sessions = new ArrayList<>();

    static Stream<Arguments> yaml() {
        return Stream.of(
                Arguments.of("a billion laughs", laughs()),
                Arguments.of("a list that holds itself", "x: &a [*a]"),
                Arguments.of("a map that holds itself", "x: &a {b: *a}"),
                Arguments.of("deep nesting", "x: " + "[".repeat(20_000) + "]".repeat(20_000)),
                Arguments.of("deep blocks", deepBlocks()),
                Arguments.of("a tag that would construct an object", "x: !!javax.script.ScriptEngineManager [1]\n- "),
                Arguments.of("many collections by alias", "a: &a [1]\nb: [" + "*a, ".repeat(100) + "]"),
                Arguments.of(
                        "a long text by many aliases",
                        "a: &a " + "x".repeat(10_000) + "\nb: [" + "*a,".repeat(5_000) + "]"),
                Arguments.of("a quoted scalar without blanks", "x: \"" + "a".repeat(800_000) + "\""),
                Arguments.of("a list of very many values", "x: [" + "a,".repeat(400_000) + "]"),
                Arguments.of("many values within the size", "x: [" + "a,".repeat(100_000) + "]"),
                Arguments.of("a key that is a list", "? [a, b]\n: c"),
                Arguments.of("several documents", "a: b\n...\nc: d"),
                Arguments.of("a list at the top", "- a\n- b"),
                Arguments.of("a scalar at the top", "just words"),
                Arguments.of("an unknown alias", "a: *nobody"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("yaml")
    void hostileYamlIsRejectedWithinSeconds(String what, String yaml) throws IOException {
        write("hostile.md", "---\nsession_id: EVT24-101\ntitle: Hostile\n" + yaml + "\n---\n");
        write("good.md", good());

        Problem problem = problemOf("hostile.md");

        assertTrue(problem.line() > 0, "must say the line");
        assertEquals(List.of("good.md"), sessions.stream().map(Session::source).toList(), what);
    }

    static Stream<Arguments> texts() {
        String unit = "a".repeat(50);
        return Stream.of(
                Arguments.of("nested quotes", "> ".repeat(50_000) + "a"),
                Arguments.of("open brackets", "[".repeat(100_000)),
                Arguments.of("emphasis", "*a **a ".repeat(50_000)),
                Arguments.of("back ticks", "`a``b```c".repeat(20_000)),
                Arguments.of("open tags", "<a ".repeat(100_000)),
                Arguments.of("nested elements", "<div>".repeat(50_000) + "x"),
                Arguments.of("entities", "&amp;amp;".repeat(50_000)),
                Arguments.of("at signs", "a@".repeat(200_000)),
                Arguments.of("an endless address", "a".repeat(300_000) + "@" + "a.".repeat(100_000)),
                Arguments.of("an endless host", "zoom " + "a-".repeat(300_000)),
                Arguments.of("invitations", "to join this session zoom ".repeat(20_000)),
                Arguments.of("passwords", "password: ".repeat(50_000)),
                Arguments.of("stars", "★ a ".repeat(100_000)),
                Arguments.of("pipes", "| a ".repeat(100_000) + "\n" + "|-".repeat(100_000)),
                Arguments.of("dashes", "-".repeat(500_000) + "\n" + "- -".repeat(100_000)),
                Arguments.of("quotes", "\"\"".repeat(200_000) + unit),
                Arguments.of("marks on one line", "=".repeat(400_000) + "x"),
                Arguments.of("blanks", " ".repeat(400_000) + "x" + "\t\n".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aHostileBodyIsReadWithinSeconds(String what, String body) throws IOException {
        write("hostile.md", good() + body);

        readAll();

        assertEquals("EVT24-100", sessions.getFirst().id(), what);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aHostileTitleIsReadWithinSeconds(String what, String text) throws IOException {
        String line = text.replace("\n", " ").substring(0, Math.min(text.length(), 100_000));
        write("hostile.md", "---\nsession_id: EVT24-100\nspeakers: Ada Moss\ntitle: |-\n  Talk " + line + "\n---\n");

        SessionFolder folder = readAll();

        assertEquals(0, folder.counts().rejected(), what);
    }

    @Test
    void aHugeFileIsNotOpened() throws IOException {
        write("good.md", good());
        try (RandomAccessFile huge =
                new RandomAccessFile(root.resolve("huge.md").toFile(), "rw")) {
            huge.setLength(50L << 20);
        }

        assertEquals("too-large", problemOf("huge.md").rule());
        assertEquals(1, sessions.size());
    }

    @Test
    void hugeFrontMatterIsNotParsed() throws IOException {
        write("huge.md", "---\ntitle: x\ntags: '" + "a ".repeat(200_000) + "'\n---\n");

        assertEquals("too-large", problemOf("huge.md").rule());
    }

    @Test
    void aLoopOfSymbolicLinksIsReported() throws IOException {
        write("a/good.md", good());
        Files.createSymbolicLink(root.resolve("a/loop"), root.resolve("a"));

        assertEquals("symlink-loop", problemOf("a/loop").rule());
        assertEquals(1, sessions.size());
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() throws IOException {
        Files.createSymbolicLink(root.resolve("lost.md"), root.resolve("nowhere.md"));

        assertEquals("unreadable", problemOf("lost.md").rule());
    }

    @Test
    void aLinkToItselfIsReported() throws IOException {
        Files.createSymbolicLink(root.resolve("self.md"), root.resolve("self.md"));

        assertEquals("unreadable", problemOf("self.md").rule());
    }

    @Test
    void aFileThatMayNotBeReadIsReported() throws IOException {
        write("secret.md", good());
        Files.setPosixFilePermissions(root.resolve("secret.md"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(root.resolve("secret.md")), "SKIPPED: this user may read everything");

        assertEquals("unreadable", problemOf("secret.md").rule());
    }

    @Test
    void aFolderThatIsCalledLikeAFileIsNoFile() throws IOException {
        write("folder.md/good.md", good());

        readAll();

        assertEquals("folder.md/good.md", sessions.getFirst().source());
    }

    @Test
    void aPipeIsReportedAndNotWaitedFor() throws IOException, InterruptedException {
        Process pipe = new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString()).start();
        assumeFalse(pipe.waitFor() != 0, "SKIPPED: no mkfifo here");

        assertEquals("unreadable", problemOf("pipe.md").rule());
    }

    @Test
    void bytesThatAreNoTextAreNoSession() throws IOException {
        byte[] bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);
        Files.write(root.resolve("binary.md"), bytes);

        SessionFolder folder = readAll();

        assertEquals(0, folder.counts().sessions());
        assertEquals("binary.md", folder.problems().getFirst().path());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTolerated() throws IOException {
        Files.write(
                root.resolve("windows.md"),
                ("\uFEFF" + good() + "One.\n\nTwo.\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        readAll();

        assertEquals("One.\n\nTwo.", sessions.getFirst().description());
    }

    @Test
    void anotherEncodingIsReadAndReported() throws IOException {
        Files.write(root.resolve("latin.md"), (good() + "Größe é.").getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(
                readAll().problems().stream().anyMatch(problem -> problem.rule().equals("not-utf-8")));
        assertEquals("Größe é.", sessions.getFirst().description());
    }

    @Test
    void aFileThatChangesWhileItIsReadNeverGivesHalfASession() throws Exception {
        Path file = root.resolve("restless.md");
        write("restless.md", good());
        Thread writer = Thread.ofPlatform().daemon().start(() -> {
            for (int round = 0; !Thread.currentThread().isInterrupted(); round++) {
                try {
                    Files.writeString(file, good() + "x".repeat(round % 5_000));
                } catch (IOException ignored) {
                    return;
                }
            }
        });
        try {
            for (int round = 0; round < 50; round++) {
                assertInstanceOf(FileText.class, FileText.of(file, "restless.md"));
            }
        } finally {
            writer.interrupt();
            writer.join();
        }
        readAll();
        assertEquals("EVT24-100", sessions.getFirst().id());
    }

    private Problem problemOf(String path) {
        return readAll().problems().stream()
                .filter(problem -> problem.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private SessionFolder readAll() {
        SessionFolder folder = new SessionFolder(root, SourceOptions.DEFAULT);
        assertTimeoutPreemptively(PATIENCE, () -> folder.readAll(ReadProgress.NONE, sessions::add));
        return folder;
    }

    private void write(String source, String text) throws IOException {
        Files.createDirectories(root.resolve(source).getParent());
        Files.writeString(root.resolve(source), text);
    }

    private static String good() {
        return "---\nsession_id: EVT24-100\ntitle: A good talk\nspeakers: Ada Moss\n---\n";
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int level = 1; level < 30; level++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }
        return yaml.toString();
    }

    private static String deepBlocks() {
        StringBuilder yaml = new StringBuilder();
        for (int level = 0; level < 200; level++) {
            yaml.append(" ".repeat(level)).append("a:\n");
        }
        return yaml.toString();
    }
}
