package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.sessionsearch.bench.Percentiles;

/** Plays the log: each connection asks the next question as soon as it has its answer. */
final class Play {

    private static final int WARM_CONNECTIONS = 8;
    private static final Duration WARM_ROUND = Duration.ofSeconds(5);
    private static final double SETTLED = 0.95;

    private final Server server;
    private final List<Call> calls;

    Play(Server server, List<Call> calls) {
        this.server = server;
        this.calls = calls;
    }

    /**
     * What was seen.
     *
     * @param cpuMillis CPU of the server and all its processes, per request
     * @param memoryMb of the server and all its processes at the end, shared pages counted once
     */
    record Result(
            int connections,
            int requests,
            double perSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double cpuMillis,
            double memoryMb) {}

    /** Plays until an answer costs no less than just before, because the compiler is done, or until {@code longest}. */
    void warmUp(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        double before = Double.MAX_VALUE;
        double now = play(WARM_CONNECTIONS, WARM_ROUND).cpuMillis();
        while (now < before * SETTLED && System.nanoTime() < end) {
            before = now;
            now = play(WARM_CONNECTIONS, WARM_ROUND).cpuMillis();
        }
    }

    Result play(int connections, Duration duration) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Asker> askers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            askers.add(new Asker(server.connect(), next));
        }
        Duration cpuBefore = server.meter().cpu();
        long start = System.nanoTime();
        for (Asker asker : askers) {
            asker.end = start + duration.toNanos();
            asker.start();
        }
        for (Asker asker : askers) {
            asker.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        // Before the connections close: what a process of its own did for one is gone with it.
        Duration cpu = server.meter().cpu().minus(cpuBefore);
        double memoryMb = server.meter().proportional() / 1e6;
        for (Asker asker : askers) {
            asker.finish();
        }
        Percentiles latencies =
                new Percentiles(askers.stream().flatMapToLong(Asker::latencies).toArray());
        return new Result(
                connections,
                latencies.size(),
                latencies.size() / seconds,
                latencies.at(50) / 1e6,
                latencies.at(95) / 1e6,
                latencies.at(99) / 1e6,
                cpu.toNanos() / 1e6 / Math.max(1, latencies.size()),
                memoryMb);
    }

    private final class Asker extends Thread {
        private final Client client;
        private final AtomicInteger next;
        private final LongStream.Builder latencies = LongStream.builder();
        private long end;
        private IOException failure;

        Asker(Client client, AtomicInteger next) {
            this.client = client;
            this.next = next;
        }

        @Override
        public void run() {
            try {
                while (System.nanoTime() < end) {
                    Call call = calls.get(next.getAndIncrement() % calls.size());
                    long asked = System.nanoTime();
                    client.ask(call);
                    latencies.add(System.nanoTime() - asked);
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        /** One wrong answer makes the whole run worthless. */
        void finish() throws IOException {
            client.close();
            if (failure != null) {
                throw failure;
            }
        }

        LongStream latencies() {
            return latencies.build();
        }
    }
}
