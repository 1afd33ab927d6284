package org.sessionsearch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Asks a server from many connections at once. */
final class Load {

    private static final int OK = 200;

    private final ServerProcess server;
    private final List<String> targets;

    /** @param targets asked one after the other, again and again; the connections share them */
    Load(ServerProcess server, List<String> targets) {
        this.server = server;
        this.targets = List.copyOf(targets);
    }

    /**
     * What a load showed.
     *
     * @param p50Millis latency as the client sees it
     * @param cpuMicros CPU of the server per request
     * @param residentMb memory of the server at the end
     */
    record Result(
            int connections,
            double perSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double cpuMicros,
            double residentMb,
            int errors) {}

    /** Each connection asks the next as soon as it has its answer. */
    Result asFastAsItGoes(int connections, Duration duration) throws InterruptedException {
        return run(connections, duration, 0);
    }

    /** Requests come at a fixed rate, whether answers do or not; latency counts from when a request should have left. */
    Result atRate(int connections, Duration duration, double perSecond) throws InterruptedException {
        return run(connections, duration, 1e9 / perSecond);
    }

    private Result run(int connections, Duration duration, double gapNanos) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        List<Client> clients = new ArrayList<>();
        Duration cpuBefore = server.meter().cpu();
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            Client client = new Client(start, start + duration.toNanos(), gapNanos, next, errors);
            client.start();
            clients.add(client);
        }
        for (Client client : clients) {
            client.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Duration cpu = server.meter().cpu().minus(cpuBefore);
        Percentiles latencies = new Percentiles(
                clients.stream().flatMapToLong(Client::latencies).toArray());
        return new Result(
                connections,
                latencies.size() / seconds,
                latencies.at(50) / 1e6,
                latencies.at(95) / 1e6,
                latencies.at(99) / 1e6,
                cpu.toNanos() / 1e3 / Math.max(1, latencies.size()),
                server.meter().resident() / 1e6,
                errors.get());
    }

    private final class Client extends Thread {
        private final long start;
        private final long end;
        private final double gapNanos;
        private final AtomicInteger next;
        private final AtomicInteger errors;
        private final LongStream.Builder latencies = LongStream.builder();

        Client(long start, long end, double gapNanos, AtomicInteger next, AtomicInteger errors) {
            this.start = start;
            this.end = end;
            this.gapNanos = gapNanos;
            this.next = next;
            this.errors = errors;
        }

        @Override
        public void run() {
            try (Connection connection = new Connection(server.port())) {
                while (System.nanoTime() < end) {
                    ask(connection, next.getAndIncrement());
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            }
        }

        private void ask(Connection connection, int number) throws IOException {
            long due = gapNanos == 0 ? System.nanoTime() : start + (long) (number * gapNanos);
            sleepUntil(due);
            if (due >= end) {
                return;
            }
            int status = connection.get(targets.get(number % targets.size()));
            if (status != OK) {
                errors.incrementAndGet();
            }
            latencies.add(System.nanoTime() - due);
        }

        private static void sleepUntil(long nanoTime) {
            long left = nanoTime - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
        }

        LongStream latencies() {
            return latencies.build();
        }
    }
}
