package org.sessionsearch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.cli.WholeServer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds what {@code docker-compose.yml} promises, as far as that shows without a Docker daemon. */
class ComposeFileTest {

    @TempDir
    private Path folder;

    private final Map<?, ?> compose = read();
    private final Map<?, ?> search = map(map(compose.get("services")).get("search"));

    @Test
    void theContainerMayChangeNothingButTheIndexAndTemporaryFiles() {
        assertEquals(true, search.get("read_only"));
        assertEquals(List.of("/tmp"), search.get("tmpfs"));
        assertEquals(true, volumeAt("/srv/sessions").get("read_only"));
        assertEquals("volume", volumeAt("/srv/index").get("type"));
        assertTrue(
                map(compose.get("volumes")).containsKey(volumeAt("/srv/index").get("source")));
    }

    @Test
    void theProcessHasNoRights() {
        String user = search.get("user").toString();
        assertFalse(user.startsWith("0") || user.startsWith("root"), user);
        assertTrue(dockerfile().contains("USER " + user), "the image alone must not run as root either");
        assertTrue(
                dockerfile().contains("chown " + user + " index"), "the index volume takes its owner from the image");
        assertEquals(List.of("ALL"), search.get("cap_drop"));
        assertEquals(List.of("no-new-privileges:true"), search.get("security_opt"));
    }

    @Test
    void itComesBackAndStaysWithinItsMemory() {
        assertEquals("unless-stopped", search.get("restart"));
        assertEquals("512m", search.get("mem_limit"));
        assertTrue(dockerfile().contains("-XX:MaxRAMPercentage=50"));
    }

    @Test
    void theSettingsPointAtWhatIsMounted() {
        Map<?, ?> environment = map(search.get("environment"));
        assertEquals("0.0.0.0", environment.get("SESSION_SEARCH_HOST"));
        assertEquals("8080", environment.get("SESSION_SEARCH_PORT"));
        assertEquals(List.of("8080:8080"), search.get("ports"));
        volumeAt(environment.get("SESSION_SEARCH_SESSIONS").toString());
        volumeAt(environment.get("SESSION_SEARCH_INDEX").toString());
    }

    @Test
    void theImageIsBuiltFromWhatIsHere() {
        for (String line : dockerfile().lines().toList()) {
            if (line.startsWith("COPY ") && !line.contains("--from")) {
                Path copied = Path.of(line.split(" ")[1]);
                assertTrue(Files.exists(copied), line);
            }
        }
        assertTrue(Files.isDirectory(
                Path.of(volumeAt("/srv/sessions").get("source").toString())));
    }

    @Test
    void whatTheImageTakesFromTheBuildIsWhatTheBuildLeaves() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        String name = build.replaceFirst("(?s).*<finalName>([^<]+)</finalName>.*", "$1");
        List<String> copied = dockerfile()
                .lines()
                .filter(line -> line.startsWith("COPY --from=build "))
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(part -> part.startsWith("/build/"))
                .toList();
        assertEquals(List.of("/build/target/" + name + ".jar", "/build/target/" + name + ".aot"), copied);
        assertTrue(build.contains("-XX:AOTCacheOutput=${project.build.directory}/" + name + ".aot"));
        assertTrue(build.contains("<goal>shade</goal>"), "the jar must run by itself");
    }

    @Test
    void theHealthCheckAsksWhatTheServerAnswers() throws Exception {
        String check = map(search.get("healthcheck")).get("test").toString();
        String path = check.replaceFirst("(?s).*GET (/\\S+) HTTP.*", "$1");
        Path index = Files.createDirectory(folder.resolve("index"));
        try (WholeServer server = WholeServer.over(Path.of("sessions"), index, Map.of())) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + path);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            assertEquals(200, connection.getResponseCode());
            assertEquals(0, exitOfHealthCheck(server.port()));
        }
    }

    @Test
    void theHealthCheckTellsReadyFromNotReadyAndGone() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")), "SKIPPED: the health check needs bash, as the image has it");
        assertEquals(0, healthOf(answering(200)), "ready");
        assertNotEquals(0, healthOf(answering(503)), "not ready");
        assertNotEquals(0, exitOfHealthCheck(freePort()), "gone");
    }

    private int healthOf(HttpServer server) throws Exception {
        server.start();
        try {
            return exitOfHealthCheck(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private int exitOfHealthCheck(int port) throws Exception {
        List<String> test = ((List<?>) map(search.get("healthcheck")).get("test"))
                .stream().map(Object::toString).toList();
        assertEquals("CMD", test.getFirst());
        // Compose reads $$ as one $.
        List<String> command = test.subList(1, test.size()).stream()
                .map(part -> part.replace("$$", "$"))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SESSION_SEARCH_PORT", Integer.toString(port));
        Process process = builder.start();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), "the health check hangs");
        return process.exitValue();
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean asked = exchange.getRequestURI().getPath().equals("/health/ready");
            exchange.sendResponseHeaders(asked ? status : 404, -1);
            exchange.close();
        });
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Map<?, ?> volumeAt(String target) {
        return ((List<?>) search.get("volumes"))
                .stream()
                        .map(ComposeFileTest::map)
                        .filter(volume -> target.equals(volume.get("target")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing is mounted at " + target));
    }

    private String dockerfile() {
        return map(search.get("build")).get("dockerfile_inline").toString();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Map<?, ?> read() {
        try {
            return map(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("docker-compose.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
