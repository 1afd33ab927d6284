package org.sessionsearch.cli;

import java.time.Duration;

/**
 * Keeps the heap near what is in use. The serial collector rather takes more memory than look through all of it: reading
 * the folder, every change, and what is remembered of one word after another leave garbage that would stay until the
 * greatest heap is full. Whenever as much has come as was in use after the last look through all of it, there is another.
 * For one thread.
 */
final class HeapKeeper {

    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Set by the launcher, where it chose the collector itself. */
    private static final String WANTED = "session-search.keep-heap-small";

    /** What may come at least: a look costs about a millisecond per megabyte in use, in which nobody is answered. */
    private static final long LEAST = 64L << 20;

    private final boolean wanted = Boolean.getBoolean(WANTED);
    private long kept;

    /** Looks at the heap. To be called every {@link #PAUSE}, and more often while a folder is read for the first time. */
    void look() {
        if (wanted && used() > kept + Math.max(LEAST, kept)) {
            System.gc();
            kept = used();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
