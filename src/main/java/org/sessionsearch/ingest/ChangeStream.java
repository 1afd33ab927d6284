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
 * Loads many changes into an engine in batches, each of them while the next one fills, so that reading files and indexing
 * share two cores and never more than two batches are in memory. For one thread.
 */
final class ChangeStream implements Closeable {

    private static final int BATCH = 100;

    private final SearchEngine engine;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ingest-load").daemon().factory());
    private List<Change> batch = new ArrayList<>();
    private CompletableFuture<Void> loading = CompletableFuture.completedFuture(null);

    ChangeStream(SearchEngine engine) {
        this.engine = engine;
    }

    /** Takes a change; throws what an earlier batch failed with. */
    void add(Change change) {
        batch.add(change);
        if (batch.size() >= BATCH) {
            send();
        }
    }

    /** Returns when everything is loaded. */
    void finish() {
        if (!batch.isEmpty()) {
            send();
        }
        awaitLoaded();
    }

    private void send() {
        awaitLoaded();
        List<Change> full = batch;
        batch = new ArrayList<>();
        loading = CompletableFuture.runAsync(() -> engine.load(full), loader);
    }

    private void awaitLoaded() {
        try {
            loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits for the batch that is being loaded, and drops one that was not sent. */
    @Override
    public void close() {
        loader.close();
    }
}
