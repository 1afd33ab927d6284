package org.sessionsearch.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sessionsearch.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a process of its own, over folders that the test holds in its hands. Threads may share it. */
final class ServerProcess implements AutoCloseable {

    private static final String KEY = "a-key-for-tests-of-more-than-32-characters";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Duration patience;
    private final Path log;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String address;

    /**
     * How it is started.
     *
     * @param patience longest time to wait for anything
     * @param before a command that starts it as another, or otherwise
     * @param variables of its environment, beside those of the test
     */
    record Launch(Duration patience, List<String> jvmOptions, List<String> before, Map<String, String> variables) {

        /** As it starts fastest. */
        static final Launch FAST = of(Duration.ofSeconds(60), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

        static Launch of(Duration patience, String... jvmOptions) {
            return new Launch(patience, List.of(jvmOptions), List.of(), Map.of());
        }

        Launch by(List<String> command) {
            return new Launch(patience, jvmOptions, command, variables);
        }

        Launch with(Map<String, String> more) {
            return new Launch(patience, jvmOptions, before, more);
        }
    }

    /** Starts it as it starts fastest, and returns at once. */
    ServerProcess(Path sessions, Path index) throws IOException {
        this(sessions, index, Launch.FAST);
    }

    /** Starts it, and returns at once. */
    ServerProcess(Path sessions, Path index, Launch launch) throws IOException {
        this.patience = launch.patience();
        log = Files.createTempFile("server", ".log");
        List<String> command = new ArrayList<>(launch.before());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(launch.jvmOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        command.addAll(List.of("--sessions", sessions.toString(), "--index", index.toString()));
        command.addAll(List.of("--host", "127.0.0.1", "--port", "0"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("SESSION_SEARCH_ADMIN_KEY", KEY);
        builder.environment().put("SESSION_SEARCH_LOG_REQUESTS", "false");
        builder.environment().putAll(launch.variables());
        process = builder.start();
    }

    /** Waits until it listens; whether it did before it ended. */
    boolean listens() {
        try {
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            if (line == null) {
                return false;
            }
            address = line.substring(line.indexOf("http://"));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers searches. */
    ServerProcess ready() throws InterruptedException {
        if (!listens()) {
            throw new AssertionError("the server ended: " + said());
        }
        await("ready", () -> get("/health/ready").statusCode() == 200);
        return this;
    }

    /** Waits until it holds what the folder holds. */
    ServerProcess inStep() throws InterruptedException {
        await("in step", () -> metric("session_search_folder_in_step") == 1);
        return this;
    }

    /** Waits until something is so. */
    void await(String what, Supplier<Boolean> condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                AssertionError never = new AssertionError("never " + what + "; health is "
                        + (process.isAlive() ? health() : "none") + "; the log says: " + said());
                // Nobody else does where it is not ready, because nobody has it yet.
                close();
                throw never;
            }
            Thread.sleep(50);
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<String> put(String id, String json) {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/sessions/" + id))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String id) {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/sessions/" + id))
                .DELETE());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** @throws UncheckedIOException when there is no answer */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(patience)
                            .header("Authorization", "Bearer " + KEY)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header that lets one write. */
    static String authorization() {
        return "Authorization: Bearer " + KEY;
    }

    JsonNode json(String path) {
        return MAPPER.readTree(get(path).body());
    }

    /** The title of a session; empty when there is none. */
    String title(String id) {
        HttpResponse<String> answer = get("/api/sessions/" + id);
        return answer.statusCode() == 404
                ? ""
                : MAPPER.readTree(answer.body()).path("title").asString();
    }

    JsonNode health() {
        return json("/health/ready");
    }

    /** What is wrong, as health tells it; empty when nothing is. */
    String trouble() {
        return health().path("trouble").asString("");
    }

    /** The number of sessions that a search finds. */
    int total(String query) {
        HttpResponse<String> answer = get("/api/search?size=0&facets=none&q=" + query);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return MAPPER.readTree(answer.body()).path("total").asInt();
    }

    double metric(String name) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** What it logged. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory that it had, as Linux counts; 0 elsewhere. */
    long mostMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has ended; gives its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end; the log says: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.shutdownNow();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
