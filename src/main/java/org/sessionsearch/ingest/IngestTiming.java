package org.sessionsearch.ingest;

import java.time.Duration;
import java.util.Objects;

/**
 * How often things are done.
 *
 * @param rescan between two looks for changes that the watcher may have missed
 * @param poll the same where the folder cannot be watched
 * @param commit from a change until it is durable
 * @param retry from a failure to the next attempt; twice as long after each further one, at most {@code rescan}
 */
public record IngestTiming(Duration rescan, Duration poll, Duration commit, Duration retry) {

    public static final IngestTiming DEFAULT = new IngestTiming(
            Duration.ofSeconds(30), Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(1));

    public IngestTiming {
        Objects.requireNonNull(rescan, "rescan");
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(retry, "retry");
    }
}
