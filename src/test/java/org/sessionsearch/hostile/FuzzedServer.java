package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.util.IOUtils;
import org.sessionsearch.cli.WholeServer;
import org.sessionsearch.hostile.RawConnection.Answer;

/** The whole server over the sample sessions, asked what the fuzzer makes up: no 500, and nothing that takes long. */
final class FuzzedServer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Path index;
    private final WholeServer server;
    private final RawConnection connection;

    FuzzedServer() {
        try {
            index = Files.createTempDirectory(Files.createDirectories(FuzzTargets.KEPT), "index");
            server = WholeServer.over(Path.of("sessions"), index, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connection = new RawConnection(server.port());
    }

    /** Asks for a path with a query string made of {@code bytes}. */
    Answer ask(String path, byte[] bytes) throws IOException {
        return check(() -> connection.get(path + "?" + printable(bytes)));
    }

    Answer post(String path, byte[] body, String contentType) throws IOException {
        return check(() -> connection.post(path, body, contentType));
    }

    @FunctionalInterface
    private interface Exchange {
        Answer run() throws IOException;
    }

    /** The fuzzer reports connections to anywhere but this server. */
    private Answer check(Exchange exchange) throws IOException {
        long start = processorNanos();
        Answer answer;
        SilentCloseable permission = BugDetectors.allowNetworkConnections((host, port) -> port == server.port());
        try {
            answer = exchange.run();
        } finally {
            permission.close();
        }
        long took = processorNanos() - start;
        assertTrue(answer.status() < 500, () -> answer.status() + " " + answer.text());
        assertTrue(took < PATIENCE_NANOS, () -> "took " + took / 1_000_000 + " ms of the processor");
        return answer;
    }

    /** What a busy machine does meanwhile does not count; what never ends is ended by the connection. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** What would end a request line is sent in escapes, all else as it is. */
    private static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c <= ' ' || c >= 0x7F ? "%%%02X".formatted((int) c) : c);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        server.close();
        IOUtils.rm(index);
    }
}
