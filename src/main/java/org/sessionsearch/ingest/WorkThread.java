package org.sessionsearch.ingest;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread that does one thing after the other, now or later. It is never interrupted, because an interrupt in the
 * middle of a write breaks an index writer; work that takes long asks {@link #stopIfClosed} now and then. Thread-safe.
 */
final class WorkThread implements Closeable {

    private final ScheduledThreadPoolExecutor executor;

    WorkThread(String name) {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Runs a task after a while; never when closed before. */
    Future<?> run(Runnable task, Duration delay) {
        try {
            return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return nothing();
        }
    }

    /** Runs a task and returns after it, or throws what it throws. */
    void runAndWait(Runnable task) {
        try {
            executor.submit(task).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }

    /** Work that is done. */
    Future<?> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    /** @throws CancellationException when closed */
    void stopIfClosed() {
        if (executor.isShutdown()) {
            throw new CancellationException("closed");
        }
    }

    /** Whether it is closed and runs nothing any more. */
    boolean isDone() {
        return executor.isTerminated();
    }

    /** Waits for the task that is running, at most a minute; those that are waiting are dropped. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
