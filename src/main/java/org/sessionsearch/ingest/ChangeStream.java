package org.sessionsearch.ingest;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;

/**
 * Carries many changes to an engine in batches, each of them applied while the next one fills, so that reading files and
 * indexing share two cores and never more than two batches are in memory. The first batch is small: something is
 * searchable soon. For one thread.
 */
final class ChangeStream implements Closeable {

    private static final int FIRST_BATCH = 250;
    private static final int LARGEST_BATCH = 4000;

    private final SearchEngine engine;
    private final ExecutorService applier = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ingest-apply").daemon().factory());
    private List<Change> batch = new ArrayList<>();
    private int size = FIRST_BATCH;
    private CompletableFuture<Void> applying = CompletableFuture.completedFuture(null);

    ChangeStream(SearchEngine engine) {
        this.engine = engine;
    }

    /** Takes a change; throws what an earlier batch failed with. */
    void add(Change change) {
        batch.add(change);
        if (batch.size() >= size) {
            send();
            size = Math.min(size * 4, LARGEST_BATCH);
        }
    }

    /** Returns when everything is applied. */
    void finish() {
        if (!batch.isEmpty()) {
            send();
        }
        awaitApplied();
    }

    private void send() {
        awaitApplied();
        List<Change> full = batch;
        batch = new ArrayList<>();
        applying = CompletableFuture.runAsync(() -> engine.apply(full), applier);
    }

    private void awaitApplied() {
        try {
            applying.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits for the batch that is being applied, and drops one that was not sent. */
    @Override
    public void close() {
        applier.close();
    }
}
