package org.sessionsearch.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges an index into one segment where it lies scattered over several, in the background: a query over one segment
 * costs a third of one over eight. Thread-safe.
 */
final class Tidier implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Tidier.class);

    /** An index is tidy when one segment holds at least this share of it, in hundredths. */
    private static final int TIDY = 80;

    /** Smaller indexes are fast in any case. */
    private static final int FEWEST_SESSIONS = 500;

    private final AfterMerge afterMerge;
    private Thread running;

    /** What makes the merged index visible. */
    @FunctionalInterface
    interface AfterMerge {
        void refresh() throws IOException;
    }

    Tidier(AfterMerge afterMerge) {
        this.afterMerge = afterMerge;
    }

    /** Starts merging where it pays; returns at once. */
    synchronized void tidy(IndexGeneration generation, DirectoryReader reader) {
        boolean busy = running != null && running.isAlive();
        if (!busy && !isTidy(reader)) {
            running = Thread.ofPlatform().daemon().name("index-tidier").start(() -> merge(generation));
        }
    }

    private static boolean isTidy(DirectoryReader reader) {
        int largest = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            largest = Math.max(largest, leaf.reader().numDocs());
        }
        return reader.numDocs() < FEWEST_SESSIONS || largest >= (long) reader.maxDoc() * TIDY / 100;
    }

    private void merge(IndexGeneration generation) {
        try {
            generation.mergeAll();
            afterMerge.refresh();
            generation.commit();
        } catch (IOException | RuntimeException e) {
            if (generation.isOpen()) {
                LOG.warn("the segments of the index could not be merged, it stays as it is: {}", e.toString());
            } else {
                LOG.debug("the index was closed while its segments were merged", e);
            }
        }
    }

    /** Waits for what runs to end; the index is to be closed first, which ends it early. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            last = running;
        }
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
