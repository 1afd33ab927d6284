package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How fast sessions become searchable. */
final class Indexing {

    private static final int CHANGES = 7;

    /** By then the server has begun with what it does after its first answer. */
    private static final int AFTER_ANSWER_MILLIS = 2000;

    private Indexing() {}

    /**
     * From a start without an index to ready; the index is as it is once the server rests.
     *
     * @param textMb bytes of the session files
     * @param indexMb bytes of the index folder
     */
    record Cold(
            int sessions,
            double seconds,
            double cpuSeconds,
            double perSecond,
            double textMb,
            double indexMb,
            double indexToText,
            double residentPeakMb,
            double residentAtRestMb) {}

    /** A start on a folder that did not change: CPU until the first answer, and until the server rests. */
    record Unchanged(double answerCpuSeconds, double restCpuSeconds, double residentAtRestMb) {}

    /** From a file being written to being found; the first one apart, since much of what it needs was never run. */
    record Change(int changes, double firstMillis, double medianMillis, double slowestMillis) {}

    static Cold cold(Product product, Path sessions, int size, Path index) throws IOException, InterruptedException {
        SessionFiles.delete(index);
        double seconds;
        double cpu;
        double peak;
        double rest;
        try (ServerProcess server = ServerProcess.product(product, sessions, index)) {
            server.awaitAnswer("/health/ready");
            seconds = server.age().toNanos() / 1e9;
            cpu = server.meter().cpu().toNanos() / 1e9;
            peak = server.meter().residentPeak() / 1e6;
            server.awaitRest();
            rest = server.meter().resident() / 1e6;
        }
        double text = SessionFiles.bytes(sessions) / 1e6;
        double bytes = SessionFiles.bytes(index) / 1e6;
        return new Cold(size, seconds, cpu, size / seconds, text, bytes, bytes / text, peak, rest);
    }

    static Unchanged unchanged(ServerProcess server) throws IOException, InterruptedException {
        server.awaitAnswer("/api/search?q=python");
        double answer = server.meter().cpu().toNanos() / 1e9;
        Thread.sleep(AFTER_ANSWER_MILLIS);
        server.awaitRest();
        return new Unchanged(
                answer, server.meter().cpu().toNanos() / 1e9, server.meter().resident() / 1e6);
    }

    static Change oneFile(ServerProcess server, Path sessions) throws IOException, InterruptedException {
        long[] nanos = new long[CHANGES];
        Path file = sessions.resolve("benchmark-change.md");
        long first = change(server, file, "qzxchangefirst");
        for (int i = 0; i < CHANGES; i++) {
            Thread.sleep(1500);
            nanos[i] = change(server, file, "qzxchange" + (char) ('a' + i) + "word");
        }
        Files.delete(file);
        Percentiles all = new Percentiles(nanos);
        return new Change(CHANGES, first / 1e6, all.median() / 1e6, all.at(100) / 1e6);
    }

    private static long change(ServerProcess server, Path file, String word) throws IOException, InterruptedException {
        Files.writeString(file, "---\nsession_id: QZX21-101\ntitle: A talk about " + word + "\n---\n");
        long written = System.nanoTime();
        awaitFound(server, word);
        return System.nanoTime() - written;
    }

    private static void awaitFound(ServerProcess server, String word) throws IOException, InterruptedException {
        String target = "/api/search?facets=none&highlight=false&typo=false&size=1&fields=title&q=" + word;
        try (Connection connection = new Connection(server.port())) {
            for (int i = 0; i < 60_000; i++) {
                connection.get(target);
                if (new String(connection.body(), StandardCharsets.UTF_8).contains("talk about " + word)) {
                    return;
                }
                Thread.sleep(2);
            }
            throw new IllegalStateException("a changed file must be found, " + word + " was not within two minutes");
        }
    }
}
