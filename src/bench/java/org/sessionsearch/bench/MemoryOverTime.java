package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Resident memory, minute by minute, while searches come at a steady rate and a file changes now and then. */
final class MemoryOverTime {

    private static final int CONNECTIONS = 8;
    private static final double PER_SECOND = 200;

    private MemoryOverTime() {}

    /**
     * What a run showed.
     *
     * @param megabytes at the end of each minute
     */
    record Result(List<Double> megabytes, double peakMb) {}

    static Result measure(ServerProcess server, List<String> targets, Path sessions, int minutes)
            throws IOException, InterruptedException {
        Path file = sessions.resolve("benchmark-memory.md");
        Load load = new Load(server, targets);
        List<Double> megabytes = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            Files.writeString(file, "---\nsession_id: QZX21-102\ntitle: A talk of minute " + minute + "\n---\n");
            load.atRate(CONNECTIONS, Duration.ofMinutes(1), PER_SECOND);
            megabytes.add(server.meter().resident() / 1e6);
        }
        Files.deleteIfExists(file);
        return new Result(megabytes, server.meter().residentPeak() / 1e6);
    }
}
