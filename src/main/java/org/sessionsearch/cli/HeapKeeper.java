package org.sessionsearch.cli;

import java.time.Duration;

/**
 * Keeps the heap near what is in use. The serial collector rather takes more memory than look through all of it: reading
 * the folder, and every change, leaves garbage that would stay until the greatest heap is full. Whenever the heap has
 * grown by half since the last look through all of it, there is another. For one thread.
 */
final class HeapKeeper {

    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Set by the launcher, where it chose the collector itself. */
    private static final String WANTED = "session-search.keep-heap-small";

    /** Smaller heaps are left alone. */
    private static final long SMALL = 80_000_000;

    private final boolean wanted = Boolean.getBoolean(WANTED);
    private long kept = SMALL;

    /** Looks at the heap. To be called every {@link #PAUSE}, and more often while a folder is read for the first time. */
    void look() {
        if (wanted && Runtime.getRuntime().totalMemory() > kept + kept / 2) {
            System.gc();
            kept = Math.max(SMALL, Runtime.getRuntime().totalMemory());
        }
    }
}
