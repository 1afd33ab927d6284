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
 * @param verify between two looks whether the index is whole; a thousand times as long as the last one took, if that is more
 */
public record IngestTiming(Duration rescan, Duration poll, Duration commit, Duration retry, Duration verify) {

    public static final IngestTiming DEFAULT = new IngestTiming(
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    public IngestTiming {
        Objects.requireNonNull(rescan, "rescan");
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(verify, "verify");
    }
}
