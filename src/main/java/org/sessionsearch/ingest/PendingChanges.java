package org.sessionsearch.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What has changed and is not read yet, and when it is time to: a single change soon after it, many of them when they
 * have come to rest, so that a burst is read as one. Thread-safe.
 */
final class PendingChanges {

    private static final int FEW = 10;
    private static final Duration REST_AFTER_FEW = Duration.ofMillis(40);
    private static final Duration REST_AFTER_MANY = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Set<Path> paths = new LinkedHashSet<>();
    private long first;
    private long last;

    /** Adds a path; whether it is the first. */
    synchronized boolean add(Path path, long now) {
        if (paths.isEmpty()) {
            first = now;
        }
        last = now;
        return paths.add(path) && paths.size() == 1;
    }

    /** How long to wait until it is time, in nanoseconds; 0 when it is. */
    synchronized long waitFor(long now) {
        Duration rest = paths.size() < FEW ? REST_AFTER_FEW : REST_AFTER_MANY;
        long due = Math.min(last + rest.toNanos(), first + LONGEST_WAIT.toNanos());
        return Math.max(0, due - now);
    }

    /** Takes everything. */
    synchronized Set<Path> take() {
        Set<Path> taken = new LinkedHashSet<>(paths);
        paths.clear();
        return taken;
    }
}
