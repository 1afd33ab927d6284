package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.faults.ServerProcess.Launch;

/** A clock that is set, by years, under a server that runs. */
@Timeout(180)
class ClockJumpTest {

    private static final int DAYS = 4_444;

    @TempDir
    private Path folder;

    private Path sessions;
    private int writes;

    @Test
    void neitherAClockSetForwardNorOneSetBackChangesWhatIsAnswered() throws Exception {
        sessions = Archive.copyFew(folder.resolve("sessions"));
        Path index = folder.resolve("index");
        OwnClock clock = OwnClock.in(folder);
        Launch launch = Launch.FAST.with(clock.variables());
        try (ServerProcess server =
                new ServerProcess(sessions, index, launch).ready().inStep()) {
            assertToday(server, 0);
            worksAsEver(server);
            clock.set(Duration.ofDays(DAYS));
            assertToday(server, DAYS);
            worksAsEver(server);
            server.get("/api/search?q=kettles");
            assertEquals(0, searches(server), "somebody may still be typing it");
            clock.set(Duration.ofDays(-DAYS));
            assertToday(server, -DAYS);
            worksAsEver(server);
            server.await("counted", () -> searches(server) == 1);
            server.terminate();
            assertEquals(0, server.exit());
        }
        // A server that starts long before its files were written, and one that never had another time.
        try (ServerProcess past =
                        new ServerProcess(sessions, index, launch).ready().inStep();
                ServerProcess fresh = new ServerProcess(sessions, folder.resolve("fresh"))
                        .ready()
                        .inStep()) {
            worksAsEver(past);
            fresh.await("written", () -> fresh.total("kettles") == past.total("kettles"));
            Archive.assertSame(Archive.answers(fresh), Archive.answers(past));
        }
    }

    /** Writing, editing, deleting, building anew, committing, knowing an answer again: all that has to do with time. */
    private void worksAsEver(ServerProcess server) throws IOException, InterruptedException {
        int all = server.total("");
        String id = "EVT24-" + (100 + writes);
        assertEquals(
                201, server.put(id, Traffic.session(id, "Kettles and lids")).statusCode());
        Path file = sessions.resolve("by-hand-" + writes + ".md");
        Files.writeString(file, "---\ntitle: A lid\nsession_track: Kitchen\n---\nBy hand.\n");
        server.await("found", () -> server.total("") == all + 2);
        Files.writeString(file, "---\ntitle: Another lid %d\nsession_track: Kitchen\n---\n".formatted(writes));
        String edited = "%22another+lid+" + writes++ + "%22";
        server.await("found again", () -> server.total(edited) == 1);
        double committed = server.metric("session_search_commits_seconds_count");
        HttpResponse<String> task = server.post("/api/admin/reindex", "application/json", "");
        assertEquals(202, task.statusCode(), task.body());
        String path = task.headers().firstValue("Location").orElseThrow();
        server.await(
                "built anew", () -> server.json(path).path("state").asString().equals("succeeded"));
        assertTrue(server.metric("session_search_commits_seconds_count") > committed);
        assertEquals("", server.trouble());
    }

    /** The clock is known by the dates of answers. */
    private static void assertToday(ServerProcess server, int days) {
        String date = server.get("/api/stats").headers().firstValue("Date").orElseThrow();
        LocalDate today = LocalDate.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
        assertEquals(days, ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), today), 1);
    }

    private static int searches(ServerProcess server) {
        return server.json("/api/analytics").path("searches").asInt();
    }
}
