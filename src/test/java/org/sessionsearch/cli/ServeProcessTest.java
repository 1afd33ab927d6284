package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
@Timeout(60)
class ServeProcessTest {

    @TempDir
    private Path folder;

    private Path sessions;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        sessions = SessionFiles.sound(folder.resolve("sessions"));
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itAnswersOnceItIsReadyAndEndsWith0WhenTold() throws Exception {
        Process server = serve();
        String address = address(server);
        assertEquals(200, ready(address));
        assertTrue(get(address + "/api/search?q=rust").body().contains("CON24-101"));
        server.destroy();
        assertTrue(server.waitFor(15, TimeUnit.SECONDS));
        assertEquals(0, server.exitValue());
    }

    @Test
    void itAnswersAtOnceFromTheIndexThatIsThere() throws Exception {
        Process first = serve();
        ready(address(first));
        first.destroy();
        first.waitFor();
        String address = address(serve());
        assertEquals(200, get(address + "/health/ready").statusCode());
    }

    @Test
    void aSecondOneOnTheSameIndexSaysSoAndEndsWith1() throws Exception {
        ready(address(serve()));
        Process second = serve();
        assertTrue(second.waitFor(20, TimeUnit.SECONDS));
        assertEquals(1, second.exitValue());
        String complaint = new String(second.getErrorStream().readAllBytes());
        assertTrue(complaint.contains("in use by another process"), complaint);
        assertEquals(1, complaint.strip().lines().count(), complaint);
    }

    @Test
    void aPortThatIsTakenIsNamedAndEndsItWith1() throws Exception {
        String address = address(serve());
        String port = address.substring(address.lastIndexOf(':') + 1);
        Process second = start(
                "serve",
                "--sessions",
                sessions.toString(),
                "--index",
                folder.resolve("other").toString(),
                "--port",
                port);
        assertTrue(second.waitFor(20, TimeUnit.SECONDS));
        assertEquals(1, second.exitValue());
        String complaint = new String(second.getErrorStream().readAllBytes());
        assertTrue(complaint.contains("port " + port), complaint);
    }

    private Process serve() throws IOException {
        return start(
                "serve",
                "--sessions",
                sessions.toString(),
                "--index",
                folder.resolve("index").toString(),
                "--port",
                "0");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /** The address in the first line that it prints. */
    private static String address(Process server) throws IOException {
        BufferedReader out = server.inputReader();
        String line = out.readLine();
        assertTrue(line != null && line.startsWith("Session Search answers at http://"), () -> line + errors(server));
        return line.substring(line.indexOf("http://"));
    }

    /** Ends it first: what a running server writes has no end. */
    private static String errors(Process server) {
        server.destroyForcibly();
        try {
            return new String(server.getErrorStream().readAllBytes());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Waits until the server is ready; gives the status of its last answer. */
    private static int ready(String address) throws IOException, InterruptedException {
        int status = 0;
        for (int i = 0; i < 100 && status != 200; i++) {
            status = get(address + "/health/ready").statusCode();
            Thread.sleep(status == 200 ? 0 : 100);
        }
        return status;
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
