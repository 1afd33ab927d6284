package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten times what the server can do, then as before; and clients that send or read next to nothing. Takes the whole
 * machine, so only by command: {@code mvn test -Dtest=OverloadTest -Dfaults.overload=10s}, with a large archive by {@code
 * -Dfaults.sessions=DIR}, which is only read.
 */
@EnabledIfSystemProperty(
        named = "faults.overload",
        matches = ".+",
        disabledReason = "by command: -Dfaults.overload=10s")
class OverloadTest {

    private static final int FEW = 4;
    private static final int TIMES = 10;
    private static final int SLOW_CLIENTS = 300;
    private static final long MOST_MEGABYTES = 600;

    @TempDir
    private Path folder;

    private final Duration time = Duration.parse("PT" + System.getProperty("faults.overload", "10s"));

    @Test
    void whatIsTooMuchIsRefusedAtOnceAndTheRestAnsweredAsFastAsEver() throws Exception {
        Path sessions = Path.of(System.getProperty("faults.sessions", "sessions"));
        try (ServerProcess server = new ServerProcess(
                        sessions,
                        folder,
                        ServerProcess.Launch.of(Duration.ofMinutes(20), "-Xmx256m", "-XX:+UseSerialGC"))
                .ready()
                .inStep()) {
            Load load = new Load(server.port(), Load.words(server));
            load.keep(FEW, time);
            Load.Figures before = load.keep(FEW, time);
            report("four at a time", before);
            Load.Figures during = load.send(TIMES * before.answeredPerSecond(), time);
            report("ten times that rate", during);
            Load.Figures after = load.keep(FEW, time);
            report("four at a time, right after", after);
            Load.Figures beside;
            List<Socket> slow = slowClients(server.port());
            try {
                beside = load.keep(FEW, time);
            } finally {
                for (Socket client : slow) {
                    client.close();
                }
            }
            report("four at a time, beside " + SLOW_CLIENTS + " slow clients", beside);
            System.out.println("resident memory at most: " + server.mostMegabytes() + " MB of " + sessions);
            for (Load.Figures figures : List.of(before, during, after, beside)) {
                assertTrue(Set.of(200, 429, 503).containsAll(figures.statuses().keySet()), figures::toString);
                assertEquals(0, figures.withoutRetryAfter());
            }
            assertTrue(during.answeredPerSecond() > before.answeredPerSecond() / 2, during::toString);
            assertTrue(after.answeredPerSecond() > before.answeredPerSecond() * 0.7, after::toString);
            assertTrue(beside.answeredPerSecond() > before.answeredPerSecond() * 0.7, beside::toString);
            assertTrue(server.mostMegabytes() < MOST_MEGABYTES);
            assertTrue(server.isAlive());
        }
    }

    private static void report(String what, Load.Figures figures) {
        System.out.println(what + ": " + figures);
    }

    /** Half of them never end their request, half of them never read their answers. */
    private static List<Socket> slowClients(int port) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int number = 0; number < SLOW_CLIENTS; number++) {
            Socket client = new Socket("127.0.0.1", port);
            String request = "GET /api/search?size=100&facets=none&q= HTTP/1.1\r\nHost: localhost\r\n";
            String sent = number % 2 == 0 ? request : request + "\r\n";
            client.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        return clients;
    }
}
