package org.sessionsearch.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.http.SessionDocument;
import org.sessionsearch.http.SessionForm;
import org.sessionsearch.ingest.WriteCommand;
import org.sessionsearch.ingest.WriteOutcome;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.Draft;

/** Sessions of every dialect that is read can be written, too. */
@Timeout(120)
class DialectsBackTest {

    private static final Path DIALECTS = Path.of("src/test/resources/dialects");

    @TempDir
    private Path root;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(DIALECTS)) {
            for (Path file : files.toList()) {
                Path copy = root.resolve(DIALECTS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void whatWasReadWritesBackWithoutTouchingAFile() throws Exception {
        try (WritingServer server = new WritingServer(root)) {
            Map<String, String> before = bytes();
            List<Session> sessions = sessions(server);
            assertTrue(sessions.size() > 5);
            for (Session session : sessions) {
                Session stored = stored(server, session);
                assertEquals(session, stored);
            }
            assertEquals(before, bytes());
        }
    }

    @Test
    void aChangeOfOneFieldChangesNothingElse() throws Exception {
        try (WritingServer server = new WritingServer(root)) {
            for (Session session : sessions(server)) {
                Session wanted = session.toBuilder()
                        .room("The Attic")
                        .tags(List.of("changed"))
                        .build();
                assertEquals(wanted, stored(server, wanted));
            }
        }
    }

    @Test
    void theTextsCanBeChangedToo() throws Exception {
        try (WritingServer server = new WritingServer(root)) {
            for (Session session : sessions(server)) {
                Session wanted = session.toBuilder()
                        .title("Title of " + session.source())
                        .description("What it is about.\n\n- and *more*")
                        .body("The page.")
                        .build();
                WriteOutcome outcome = write(server, wanted);
                if (outcome instanceof WriteOutcome.Stored stored) {
                    assertEquals(wanted, stored.session());
                } else {
                    assertTrue(
                            outcome instanceof WriteOutcome.Conflict conflict
                                    && conflict.message().contains("claim the same code"),
                            session.source() + " " + outcome);
                }
            }
        }
    }

    private static Session stored(WritingServer server, Session wanted) {
        WriteOutcome outcome = write(server, wanted);
        assertTrue(outcome instanceof WriteOutcome.Stored, () -> wanted.source() + " " + outcome);
        return ((WriteOutcome.Stored) outcome).session();
    }

    private static WriteOutcome write(WritingServer server, Session wanted) {
        Session sent = SessionForm.read(SessionDocument.of(wanted).json(), Optional.of(wanted.id()));
        return server.ingest.store().write(new WriteCommand.Put(wanted.id(), new Draft.Parts(sent), now -> true));
    }

    private static List<Session> sessions(WritingServer server) {
        SearchRequest all =
                SearchRequest.builder().page(Page.of(1, Page.MAX_SIZE)).build();
        return server.engine.search(all).hits().stream()
                .map(hit -> server.engine.session(hit.session().id()).orElseThrow())
                .toList();
    }

    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }
}
