package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Index files that go bad under a server that answers from them. */
@Timeout(180)
class DamagedIndexTest {

    @TempDir
    private Path folder;

    /** What is done to a file. */
    @FunctionalInterface
    private interface Damage {
        void to(Path file) throws IOException;
    }

    @Test
    void isFoundToldAndMadeAnew() throws Exception {
        Path sessions = Archive.copy(folder.resolve("sessions"));
        try (ServerProcess flipped = damaged("flipped", sessions, DamagedIndexTest::flip);
                ServerProcess truncated = damaged("truncated", sessions, DamagedIndexTest::truncate);
                ServerProcess deleted = damaged("deleted", sessions, Files::delete)) {
            Map<String, JsonNode> sound = sound(sessions);
            for (ServerProcess server : List.of(flipped, truncated, deleted)) {
                healed(server, sound);
            }
        }
    }

    private ServerProcess damaged(String name, Path sessions, Damage damage) throws IOException, InterruptedException {
        Path index = folder.resolve(name);
        ServerProcess server = new ServerProcess(sessions, index).ready().inStep();
        server.await("on the disk", () -> server.metric("session_search_committed_seconds") > 0);
        for (Path file : files(index)) {
            damage.to(file);
        }
        return server;
    }

    private Map<String, JsonNode> sound(Path sessions) throws IOException, InterruptedException {
        try (ServerProcess server =
                new ServerProcess(sessions, folder.resolve("sound")).ready().inStep()) {
            return Archive.answers(server);
        }
    }

    private static void healed(ServerProcess server, Map<String, JsonNode> sound) throws InterruptedException {
        server.await("troubled", () -> answers(server) && server.said().contains("the index is damaged"));
        server.await("well", () -> answers(server) && server.trouble().isEmpty());
        server.inStep();
        Archive.assertSame(sound, Archive.answers(server));
        assertTrue(server.isAlive());
    }

    /** Whatever the files are like, an answer comes: a good one, or that there is none at the moment. */
    private static boolean answers(ServerProcess server) {
        int status = server.get("/api/search?q=rust").statusCode();
        assertTrue(status == 200 || status == 503, () -> "status " + status);
        return true;
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith("_"))
                    .toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }

    private static void flip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer octet = ByteBuffer.allocate(1);
            long middle = channel.size() / 2;
            channel.read(octet, middle);
            octet.put(0, (byte) (octet.get(0) ^ 0x10)).rewind();
            channel.write(octet, middle);
        }
    }

    private static void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }
}
