package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.faults.ServerProcess.Launch;
import tools.jackson.databind.JsonNode;

/** An index that may no longer be written: while a server answers from it, and when one starts. */
@Timeout(180)
class ReadOnlyIndexTest {

    @TempDir
    private Path folder;

    private Path sessions;
    private Path index;

    @Test
    void answersAreGivenTheReasonIsToldAndAllIsMadeUpForLater() throws Exception {
        Launch launch = Launch.FAST.by(OrdinaryUser.command());
        sessions = Archive.copyFew(folder.resolve("sessions"));
        index = folder.resolve("index");
        int all;
        Map<String, JsonNode> sound;
        try (ServerProcess server =
                new ServerProcess(sessions, index, launch).ready().inStep()) {
            all = server.total("");
            server.await("on the disk", () -> server.metric("session_search_committed_seconds") > 0);
            sound = Archive.answers(server);
            // What is wrong in files is known once they are read, which is in vain before the index can be written.
            sound.remove("/api/quality");
            OrdinaryUser.allowWrites(index, false);
            write("one");
            assertTold(server, all);
            server.terminate();
            assertEquals(0, server.exit());
        }
        try (ServerProcess server = new ServerProcess(sessions, index, launch).ready()) {
            assertTold(server, all);
            Archive.assertSame(sound, Archive.answers(server));
            OrdinaryUser.allowWrites(index, true);
            server.await("well", () -> server.trouble().isEmpty());
            assertEquals(all + 1, server.inStep().total(""));
            assertEquals(201, put(server).statusCode());
            assertEquals(all + 2, server.total(""));
            assertFalse(server.said().contains("damaged"), server::said);
        }
    }

    @AfterEach
    void allowDeletion() throws IOException {
        if (index != null) {
            OrdinaryUser.allowWrites(index, true);
        }
    }

    private static void assertTold(ServerProcess server, int all) throws InterruptedException {
        server.await("degraded", () -> server.trouble().contains("may not be written"));
        assertEquals(200, server.get("/health/ready").statusCode());
        assertEquals("degraded", server.health().path("status").asString());
        assertEquals(1, server.metric("session_search_degraded"));
        assertEquals(0, server.metric("session_search_folder_in_step"));
        assertTrue(server.said().contains("may not be written"), server::said);
        assertEquals(all, server.total(""));
        HttpResponse<String> refused = put(server);
        assertEquals(503, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("may not be written"), refused.body());
    }

    private static HttpResponse<String> put(ServerProcess server) {
        return server.put("EVT24-101", Traffic.session("EVT24-101", "Kettles"));
    }

    private void write(String name) throws IOException {
        Files.writeString(sessions.resolve(name + ".md"), "---\ntitle: A lid\nsession_track: Kitchen\n---\n");
    }
}
