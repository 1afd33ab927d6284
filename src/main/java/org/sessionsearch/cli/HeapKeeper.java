package org.sessionsearch.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Keeps the heap near what is in use. The serial collector rather takes more memory than look through all of it: reading
 * the folder, every change, and what is remembered of one word after another leave garbage that would stay until the
 * greatest heap is full. Whenever half as much has stayed as was in use after the last look through all of it, there is
 * another. For one thread.
 */
final class HeapKeeper {

    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Set by the launcher, where it chose the collector itself. */
    private static final String WANTED = "session-search.keep-heap-small";

    /** What may stay at least: a look costs about a millisecond per megabyte in use, in which nobody is answered. */
    private static final long LEAST = 40L << 20;

    private static final String OLD = "Tenured Gen";

    private final boolean wanted = Boolean.getBoolean(WANTED);
    private long kept;

    /** Looks at the heap. To be called every {@link #PAUSE}, and more often while a folder is read for the first time. */
    void look() {
        if (wanted && used() > kept + Math.max(LEAST, kept / 2)) {
            System.gc();
            kept = used();
        }
    }

    /** Without what came last, of which nearly all is gone soon. */
    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OLD))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
