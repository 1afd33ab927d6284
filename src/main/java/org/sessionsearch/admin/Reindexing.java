package org.sessionsearch.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sessionsearch.ingest.FolderIngest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the index in the background, once at a time, and remembers how it went. Thread-safe. */
final class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int REMEMBERED = 100;

    private final FolderIngest ingest;
    private final Clock clock;
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private int last;
    private Optional<String> running = Optional.empty();

    Reindexing(FolderIngest ingest, Clock clock) {
        this.ingest = ingest;
        this.clock = clock;
    }

    /** What came of the wish to rebuild. */
    sealed interface Start {
        record Started(Task task) implements Start {}

        /** Another one is under way. */
        record Busy(Task task) implements Start {}
    }

    /** Starts to rebuild, and returns at once. */
    synchronized Start start() {
        if (running.isPresent()) {
            return new Start.Busy(tasks.get(running.get()));
        }
        Task task = Task.started("reindex-" + ++last, clock.instant());
        tasks.put(task.id(), task);
        tasks.keySet().removeIf(id -> tasks.size() > REMEMBERED && !id.equals(task.id()));
        running = Optional.of(task.id());
        Thread.ofPlatform().daemon().name(task.id()).start(() -> run(task.id()));
        return new Start.Started(task);
    }

    /** The task of an id. */
    synchronized Optional<Task> task(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    private void run(String id) {
        try {
            ingest.rebuild((files, total) -> update(id, task -> task.at(files, total)));
            finish(id, task -> task.succeeded(clock.instant()));
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", id, e);
            Instant now = clock.instant();
            finish(id, task -> task.failed(now, ingest.sentence(e)));
        }
    }

    private synchronized void finish(String id, UnaryOperator<Task> end) {
        running = Optional.empty();
        update(id, end);
    }

    private synchronized void update(String id, UnaryOperator<Task> change) {
        tasks.computeIfPresent(id, (same, task) -> change.apply(task));
    }
}
