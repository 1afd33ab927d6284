package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Session folders that vanish, and files from another time. */
@Timeout(180)
class FolderFaultsTest {

    @TempDir
    private Path folder;

    private Path sessions;
    private Path index;

    @BeforeEach
    void copy() throws IOException {
        sessions = Archive.copy(folder.resolve("sessions"));
        index = folder.resolve("index");
    }

    @Test
    void aFolderThatVanishesOrIsEmptyAtTheStartLeavesTheIndexAsItIs() throws Exception {
        int all;
        try (ServerProcess server = new ServerProcess(sessions, index).ready().inStep()) {
            all = server.total("");
            Path away = Files.move(sessions, folder.resolve("unmounted"));
            server.await("troubled", () -> server.trouble().contains("missing"));
            assertFalse(server.trouble().contains(folder.toString()), server.trouble());
            assertEquals(all, server.total(""));
            // What is left of a mount.
            Files.createDirectory(sessions);
            server.await("still troubled", () -> server.trouble().contains("no session files"));
            assertEquals(all, server.total(""));
            server.terminate();
            assertEquals(0, server.exit());
            Files.move(away, folder.resolve("later"));
        }
        try (ServerProcess server = new ServerProcess(sessions, index).ready()) {
            server.await("troubled", () -> server.trouble().contains("no session files"));
            assertEquals(all, server.total(""));
            Files.delete(sessions);
            Files.move(folder.resolve("later"), sessions);
            server.await("well", () -> server.trouble().isEmpty());
            assertEquals(all, server.inStep().total(""));
        }
    }

    @Test
    void filesFromThePastAndTheFutureAreReadLikeAnyOther() throws Exception {
        try (ServerProcess server = new ServerProcess(sessions, index).ready().inStep()) {
            int all = server.total("");
            Instant[] times = {Instant.EPOCH, Instant.now().plus(Duration.ofDays(40_000)), Instant.EPOCH.minusSeconds(9)
            };
            for (int number = 0; number < times.length; number++) {
                Path file = write(number, "one", times[number]);
                int expected = all + 1 + number;
                server.await("found", () -> server.total("") == expected);
                // Another text of the same length and time, as a copy that keeps times brings it.
                write(number, "two", times[number]);
                String query = "%22kettle+two+" + number + "%22";
                server.await("found again", () -> server.total(query) == 1);
                assertTrue(Files.exists(file));
            }
        }
    }

    private Path write(int number, String word, Instant time) throws IOException {
        Path prepared = folder.resolve("prepared");
        Files.writeString(prepared, "---\ntitle: Kettle %s %d\nsession_track: Kitchen\n---\n".formatted(word, number));
        Files.setLastModifiedTime(prepared, FileTime.from(time));
        Path file = sessions.resolve("kettle-" + number + ".md");
        return Files.move(prepared, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
