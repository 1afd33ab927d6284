package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, and a second server. */
@Timeout(180)
class StoppedServerTest {

    private static final int WRITES = 40;

    @TempDir
    private Path folder;

    @Test
    void whatIsInFlightIsFinishedAndNothingElseTaken() throws Exception {
        Path sessions = Archive.copyFew(folder.resolve("sessions"));
        Path index = folder.resolve("index");
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < WRITES; number++) {
            lines.append(Traffic.session("EVT24-" + (1000 + number), "Kettle " + number))
                    .append('\n');
        }
        try (ServerProcess server = new ServerProcess(sessions, index).ready().inStep();
                Socket client = new Socket("127.0.0.1", server.port())) {
            client.setSoTimeout(30_000);
            String head =
                    "POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n%s\r\n"
                            + "Content-Length: %d\r\n\r\n";
            client.getOutputStream()
                    .write((head.formatted(ServerProcess.authorization(), lines.length()) + lines)
                            .getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            assertTrue(in.readLine().contains(" 200 "));
            server.terminate();
            List<String> answers =
                    in.lines().filter(line -> line.contains("\"status\"")).toList();
            int port = server.port();
            assertEquals(0, server.exit(), server::said);
            assertEquals(WRITES, answers.size());
            answers.forEach(answer -> assertTrue(answer.contains("\"status\":201"), answer));
            assertThrows(IOException.class, () -> new Socket("127.0.0.1", port).close());
        }
        try (ServerProcess server = new ServerProcess(sessions, index).ready()) {
            assertEquals(WRITES, server.total("&event=evt24"));
        }
    }

    @Test
    void aSecondServerOnTheSameIndexEndsAndTheFirstGoesOn() throws Exception {
        Path sessions = Archive.copyFew(folder.resolve("sessions"));
        Path index = folder.resolve("index");
        try (ServerProcess first = new ServerProcess(sessions, index).ready().inStep();
                ServerProcess second = new ServerProcess(sessions, index)) {
            assertEquals(1, second.exit());
            assertTrue(second.said().contains("in use by another process"), second.said());
            assertEquals(
                    201,
                    first.put("EVT24-101", Traffic.session("EVT24-101", "Kettles"))
                            .statusCode());
            assertEquals("Kettles", first.title("EVT24-101"));
        }
    }
}
