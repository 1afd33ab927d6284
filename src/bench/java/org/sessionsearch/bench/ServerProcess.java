package org.sessionsearch.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofMillis(150);
    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final ProcessMeter meter;
    private final long started = System.nanoTime();

    private ServerProcess(List<String> command, int port, Path log) throws IOException {
        this.port = port;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        this.meter = new ProcessMeter(process.toHandle());
    }

    /** The product on a folder of sessions. */
    static ServerProcess product(Product product, Path sessions, Path index) throws IOException {
        int port = freePort();
        List<String> command = product.command(
                "serve",
                "--sessions",
                sessions.toString(),
                "--index",
                index.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port));
        return new ServerProcess(command, port, product.log());
    }

    /**
     * The server that does nothing but what it must, see {@link EmptyServer}.
     *
     * @param floor folder of the floor's index
     */
    static ServerProcess empty(Path floor, Path log) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EmptyServer.class.getName(),
                Integer.toString(port),
                floor.toString()));
        return new ServerProcess(command, port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    ProcessMeter meter() {
        return meter;
    }

    /** Wall time since it was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Asks again and again until the answer is 200. */
    void awaitAnswer(String target) throws IOException, InterruptedException {
        while (!answers(target)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue() + ", see its log");
            }
            if (age().compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("no answer to " + target + " within " + PATIENCE);
            }
            Thread.sleep(5);
        }
    }

    /** Waits until the server does nothing by itself any more: it compares its folder and warms up after a start. */
    void awaitRest() throws InterruptedException {
        Duration before = Duration.ZERO;
        Duration now = meter.cpu();
        while (now.minus(before).compareTo(REST) > 0 && age().compareTo(PATIENCE) < 0) {
            Thread.sleep(3000);
            before = now;
            now = meter.cpu();
        }
    }

    private boolean answers(String target) {
        try (Connection connection = new Connection(port)) {
            return connection.get(target) == OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
