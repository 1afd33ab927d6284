package org.sessionsearch.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.sessionsearch.hostile.RawConnection;
import org.sessionsearch.hostile.RawConnection.Answer;

/** Asks searches of two random words of the archive, over connections that are kept open. */
final class Load {

    private static final int MOST_CONNECTIONS = 1_500;

    private final int port;
    private final List<String> words;
    private final ConcurrentLinkedQueue<RawConnection> idle = new ConcurrentLinkedQueue<>();

    Load(int port, List<String> words) {
        this.port = port;
        this.words = words;
    }

    /** The words of the titles. */
    static List<String> words(ServerProcess server) {
        List<String> words = new ArrayList<>();
        server.json("/api/search?size=100&facets=none&fields=title&sort=title")
                .path("hits")
                .forEach(
                        hit -> words.addAll(List.of(hit.path("title").asString().split("[^\\p{IsAlphabetic}]+"))));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    /**
     * What came of it.
     *
     * @param answeredPerSecond searches answered with 200
     * @param median of those, in milliseconds
     * @param slowest of 99 in 100 of those
     * @param statuses how many answers of each kind; -1 for none
     * @param unsent because all connections were waiting for answers
     * @param withoutRetryAfter refusals that do not say when to come back
     */
    record Figures(
            double answeredPerSecond,
            double median,
            double slowest,
            Map<Integer, Integer> statuses,
            int unsent,
            int withoutRetryAfter) {

        @Override
        public String toString() {
            return "%.0f answered a second, median %.1f ms, p99 %.0f ms, answers by status %s, %d unsent"
                    .formatted(answeredPerSecond, median, slowest, statuses, unsent);
        }
    }

    /** Asks with so many clients, each as soon as it has its answer. */
    Figures keep(int clients, Duration time) throws InterruptedException {
        Notes notes = new Notes();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        ask(notes);
                    }
                });
            }
        }
        return notes.over(time);
    }

    /** Asks at a rate, whatever is answered. */
    Figures send(double perSecond, Duration time) throws InterruptedException {
        Notes notes = new Notes();
        Semaphore connections = new Semaphore(MOST_CONNECTIONS);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long asked = 0; System.nanoTime() - start < time.toNanos(); asked++) {
                long due = start + (long) (asked * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (connections.tryAcquire()) {
                    threads.submit(() -> {
                        ask(notes);
                        connections.release();
                    });
                } else {
                    notes.unsent();
                }
            }
        }
        return notes.over(Duration.ofNanos(System.nanoTime() - start));
    }

    private void ask(Notes notes) {
        RawConnection connection = idle.poll();
        if (connection == null) {
            connection = new RawConnection(port);
        }
        Random random = new Random();
        String target = "/api/search?q=" + words.get(random.nextInt(words.size())) + "+"
                + words.get(random.nextInt(words.size()));
        long start = System.nanoTime();
        try {
            Answer answer = connection.get(target.replaceAll("[^ -~]", "x"));
            notes.answered(answer, System.nanoTime() - start);
            idle.add(connection);
        } catch (IOException e) {
            notes.broken();
        }
    }

    private static final class Notes {

        private final List<Long> nanos = new ArrayList<>();
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private int unsent;
        private int withoutRetryAfter;

        synchronized void answered(Answer answer, long took) {
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 200) {
                nanos.add(took);
            } else if (answer.header("Retry-After").isEmpty()) {
                withoutRetryAfter++;
            }
        }

        synchronized void broken() {
            statuses.merge(-1, 1, Integer::sum);
        }

        synchronized void unsent() {
            unsent++;
        }

        synchronized Figures over(Duration time) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return new Figures(
                    sorted.size() / (time.toNanos() / 1e9),
                    millis(sorted, 0.5),
                    millis(sorted, 0.99),
                    statuses,
                    unsent,
                    withoutRetryAfter);
        }

        private static double millis(List<Long> sorted, double share) {
            return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
        }
    }
}
