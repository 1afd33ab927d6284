package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, or take no writes. */
@Timeout(180)
class FullDiskTest {

    @TempDir
    private Path folder;

    @Test
    void anIndexThatCannotBeWrittenAnswersSaysSoAndCatchesUpLater() throws Exception {
        Path sessions = Archive.copy(folder.resolve("sessions"));
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("index"), "4m");
                ServerProcess server =
                        new ServerProcess(sessions, disk.folder()).ready().inStep()) {
            int all = server.total("");
            server.await("on the disk", () -> server.metric("session_search_committed_seconds") > 0);
            disk.fill();
            write(sessions, 0, 30);
            server.await("degraded", () -> server.trouble().contains("No space left"));
            assertEquals(200, server.get("/health/ready").statusCode());
            assertFalse(server.trouble().contains(disk.folder().toString()), server.trouble());
            assertEquals(1, server.metric("session_search_degraded"));
            assertEquals(0, server.metric("session_search_folder_in_step"));
            assertTrue(server.total("") >= all);
            HttpResponse<String> refused = server.put("EVT24-101", Traffic.session("EVT24-101", "Kettles"));
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("No space left"), refused.body());
            disk.clear();
            server.await("well again", () -> server.trouble().isEmpty());
            server.inStep();
            assertEquals(all + 30, server.total(""));
            assertEquals(
                    201,
                    server.put("EVT24-101", Traffic.session("EVT24-101", "Kettles"))
                            .statusCode());
        }
    }

    @Test
    void aSessionFolderThatIsFullOrReadOnlyTakesNoWriteAndLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("sessions"), "4m")) {
            Archive.copy(disk.folder());
            try (ServerProcess server = new ServerProcess(disk.folder(), folder.resolve("index"))
                    .ready()
                    .inStep()) {
                assertEquals(201, put(server, "EVT24-101", "Kettles"));
                int all = server.total("");
                disk.fill();
                assertEquals(507, put(server, "EVT24-102", "Lids"));
                assertEquals(507, put(server, "EVT24-101", "Kettles, a much longer title than before"));
                assertEquals("Kettles", server.title("EVT24-101"));
                disk.clear();
                disk.makeReadOnly(true);
                assertEquals(503, put(server, "EVT24-102", "Lids"));
                assertEquals(503, server.delete("EVT24-101").statusCode());
                assertEquals(all, server.total(""));
                disk.makeReadOnly(false);
                assertEquals(201, put(server, "EVT24-102", "Lids"));
                assertEquals(all + 1, server.total(""));
                assertEquals("", server.trouble());
            }
        }
    }

    private static int put(ServerProcess server, String id, String title) {
        return server.put(id, Traffic.session(id, title)).statusCode();
    }

    private static void write(Path sessions, int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            String text = ("word" + number + " ").repeat(2000);
            Files.writeString(
                    sessions.resolve("more-" + number + ".md"),
                    "---\ntitle: More kettles %d\nsession_track: Kitchen\n---\n%s\n".formatted(number, text));
        }
    }
}
