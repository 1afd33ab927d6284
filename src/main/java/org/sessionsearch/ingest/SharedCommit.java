package org.sessionsearch.ingest;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets all who wait for the disk at the same time wait for one commit. Thread-safe. */
final class SharedCommit {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WorkThread thread;
    private final Runnable commit;
    private CompletableFuture<Void> next;

    SharedCommit(WorkThread thread, Runnable commit) {
        this.thread = thread;
        this.commit = commit;
    }

    /** Returns after a commit that began after this call; earlier when the disk takes far too long. */
    void await() {
        try {
            begun().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            // The session files are on the disk; the index only spares the next start from reading them.
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a commit");
        }
    }

    private synchronized CompletableFuture<Void> begun() {
        if (next == null) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            next = done;
            thread.run(() -> run(done), Duration.ZERO);
        }
        return next;
    }

    private void run(CompletableFuture<Void> done) {
        synchronized (this) {
            next = null;
        }
        try {
            commit.run();
        } finally {
            done.complete(null);
        }
    }
}
