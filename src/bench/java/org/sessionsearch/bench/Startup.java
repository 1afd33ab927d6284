package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** How long a start takes until the first search is answered, with an index in place. */
final class Startup {

    private static final String FIRST_SEARCH =
            "/api/search?q=python+testing&size=10&highlight=true&facets=event,track,room,speaker";

    private Startup() {}

    /**
     * Medians over the starts.
     *
     * @param cpuMillis CPU of the process, all threads, up to the first answer
     */
    record Result(int sessions, int starts, long cpuMillis, long wallMillis, double residentMb) {}

    static Result measure(Product product, Path sessions, int size, Path index, int starts)
            throws IOException, InterruptedException {
        SessionFiles.delete(index);
        start(product, sessions, index, "/health/ready", new long[3]);
        long[][] values = new long[3][starts];
        for (int i = 0; i < starts; i++) {
            long[] one = new long[3];
            start(product, sessions, index, FIRST_SEARCH, one);
            for (int value = 0; value < one.length; value++) {
                values[value][i] = one[value];
            }
        }
        return new Result(
                size,
                starts,
                new Percentiles(values[0]).median(),
                new Percentiles(values[1]).median(),
                new Percentiles(values[2]).median() / 1e6);
    }

    private static void start(Product product, Path sessions, Path index, String target, long[] values)
            throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.product(product, sessions, index)) {
            server.awaitAnswer(target);
            Duration cpu = server.meter().cpu();
            Duration wall = server.age();
            values[0] = cpu.toMillis();
            values[1] = wall.toMillis();
            values[2] = server.meter().resident();
        }
    }
}
