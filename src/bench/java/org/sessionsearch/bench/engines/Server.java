package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sessionsearch.bench.ProcessMeter;
import org.sessionsearch.bench.SessionFiles;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.json.JsonMapper;

/** An engine that runs and has been filled. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Engine engine;
    private final Place place;
    private final Process process;
    private final ProcessMeter meter;
    private final Filling filling;

    /**
     * What it took to get there.
     *
     * @param startSeconds from the start of the process to its first answer
     * @param fillSeconds from there until all sessions are found
     * @param cpuSeconds of both
     * @param diskMb of the index, 0 where it lies in memory
     */
    record Filling(String version, double startSeconds, double fillSeconds, double cpuSeconds, double diskMb) {}

    private Server(Engine engine, Place place, Process process, List<Talk> talks)
            throws IOException, InterruptedException {
        this.engine = engine;
        this.place = place;
        this.process = process;
        this.meter = new ProcessMeter(process.toHandle());
        this.filling = fill(talks);
    }

    /** Starts an engine in an empty folder and fills it. */
    static Server filled(Engine engine, Place place, List<Talk> talks) throws IOException, InterruptedException {
        SessionFiles.delete(place.home());
        Files.createDirectories(place.data());
        engine.prepare(place);
        Process process = new ProcessBuilder(engine.command(place))
                .redirectErrorStream(true)
                .redirectOutput(place.home().resolve("log").toFile())
                .start();
        try {
            return new Server(engine, place, process, talks);
        } catch (IOException | InterruptedException | RuntimeException e) {
            stop(process);
            throw e;
        }
    }

    private Filling fill(List<Talk> talks) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String version = engine.version(MAPPER.readTree(awaitAnswer(start)));
        long up = System.nanoTime();
        try (Client client = engine.connect(place)) {
            engine.fill(client, place, talks);
        }
        return new Filling(
                version,
                (up - start) / 1e9,
                (System.nanoTime() - up) / 1e9,
                meter.cpu().toMillis() / 1e3,
                onDisk() / 1e6);
    }

    /** What the folder takes: some files are longer than what is in them. */
    private long onDisk() throws IOException, InterruptedException {
        String used = Commands.run(
                place.home(), "du", "-s", "--block-size=1", place.data().toString());
        return SessionFiles.bytes(place.data()) == 0 ? 0 : Long.parseLong(used.split("\\s")[0]);
    }

    private byte[] awaitAnswer(long start) throws IOException, InterruptedException {
        while (true) {
            try (Client client = engine.connect(place)) {
                return client.ask(engine.alive());
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException(engine.name() + " does not answer, see " + place.home() + "/log", e);
                }
                Thread.sleep(20);
            }
        }
    }

    Client connect() throws IOException {
        return engine.connect(place);
    }

    Filling filling() {
        return filling;
    }

    ProcessMeter meter() {
        return meter;
    }

    Engine engine() {
        return engine;
    }

    @Override
    public void close() throws IOException {
        stop(process);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
