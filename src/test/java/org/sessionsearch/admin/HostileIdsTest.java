package org.sessionsearch.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.ingest.WriteCommand;
import org.sessionsearch.ingest.WriteOutcome;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.Draft;

/** Whatever an id or an event is made of, nothing is written but session files inside the folder. */
@Timeout(120)
class HostileIdsTest {

    private static final List<String> PIECES = List.of(
            "..",
            "/",
            "\\",
            "\0",
            ".",
            "%2e%2e%2f",
            "con",
            "NUL",
            "aux.txt",
            "com1",
            "~",
            "-",
            " ",
            "\n",
            "\r",
            "\t",
            "\u202e",
            "\u2024\u2024\uff0f",
            "\uff0e\uff0e",
            "\u2215",
            "\u212a",
            "ﬁ",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "😀",
            "\ud83d",
            "名前",
            "a",
            "Z",
            "EVT24",
            "101",
            "_",
            "*",
            "?",
            "|",
            "<",
            ">",
            ":",
            "\"",
            "'",
            "$(id)",
            "`id`",
            "{}",
            "#",
            ";",
            "node_modules",
            ".git",
            ".session-search-x.tmp",
            "C:",
            "//host",
            "a".repeat(300),
            "語".repeat(120));

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.resolve("inner/sessions"));
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("linked"), outside);
    }

    @Test
    void nothingIsEverWrittenOutsideOfTheFolder() throws Exception {
        Random random = new Random(20_241_124);
        int stored = 0;
        try (WritingServer server = new WritingServer(root)) {
            for (int attempt = 0; attempt < 600; attempt++) {
                String id = random.nextBoolean() ? pieces(random) : "talk" + attempt;
                String event = switch (random.nextInt(5)) {
                    case 0 -> "linked";
                    case 1 -> "evt24";
                    default -> pieces(random);
                };
                stored += write(server, id, event) instanceof WriteOutcome.Stored ? 1 : 0;
            }
            assertTrue(stored > 5, "some of the ids can be stored, got " + stored);
            assertEquals(stored, server.engine.report().sessions());
        }
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(temp)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> written.add(temp.relativize(file).toString()));
        }
        assertEquals(stored, written.size(), written::toString);
        for (String file : written) {
            assertTrue(file.matches("inner/sessions/([^/.]+/)?[^/.]+\\.md"), file);
            assertTrue(Path.of(file).getFileName().toString().getBytes(StandardCharsets.UTF_8).length <= 255, file);
        }
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int piece = 0; piece < count; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static WriteOutcome write(WritingServer server, String id, String event) {
        String sound = id.isBlank() ? "?" : id;
        Session session = Session.builder(sound, "A title").event(event).build();
        return server.ingest.store().write(new WriteCommand.Put(sound, new Draft.Parts(session), now -> now.isEmpty()));
    }

    @Test
    void hostilePathsOfRequestsAreRefused() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (WritingServer server = new WritingServer(root)) {
            for (String id : List.of(
                    "../../x", "..", ".", "/etc/x", "a\0b", "con.", "．．／x", " x", "x ", ".x", "a".repeat(101))) {
                String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
                statuses.add(status(server, path));
            }
            assertEquals(Optional.empty(), server.files().keySet().stream().findAny());
        }
        assertTrue(
                statuses.stream().allMatch(status -> status == 400 || status == 422 || status == 404 || status == 405),
                statuses::toString);
    }

    /** A path that is no path ends the connection, which the client may find closed at its next request. */
    private static int status(WritingServer server, String path) throws Exception {
        try {
            return server.put(path, "{\"title\": \"T\"}").status();
        } catch (IOException closed) {
            return server.put(path, "{\"title\": \"T\"}").status();
        }
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowedByAWrite() throws Exception {
        Path outside = Files.writeString(
                temp.resolve("outside/a.md"), "---\nsession_id: EVT24-101\ntitle: Kettles\ncategories: [evt24]\n---\n");
        String before = Files.readString(outside);
        try (WritingServer server = new WritingServer(root)) {
            assertEquals(200, server.get("EVT24-101").status(), "it is read");
            assertEquals(
                    409,
                    server.put("EVT24-101", "{\"title\": \"Pans\", \"event\": \"evt24\"}")
                            .status());
            assertEquals(409, server.delete("EVT24-101").status());
        }
        assertEquals(before, Files.readString(outside));
    }
}
