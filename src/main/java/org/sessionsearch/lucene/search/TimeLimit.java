package org.sessionsearch.lucene.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sessionsearch.engine.EngineBusyException;

/**
 * Cuts off searches that take too long. A search runs on one thread, so whatever loops on its behalf can ask there
 * whether its time is over. Thread-safe.
 */
final class TimeLimit {

    private final Duration most;
    private final ThreadLocal<Search> searches = ThreadLocal.withInitial(Search::new);

    private static final class Search {
        private boolean running;
        private long end;
    }

    TimeLimit(Duration most) {
        this.most = most;
    }

    /** Runs a search; one within another shares its time. */
    <T> T within(Supplier<T> answer) {
        Search search = searches.get();
        if (search.running) {
            return answer.get();
        }
        search.running = true;
        search.end = System.nanoTime() + most.toNanos();
        try {
            return answer.get();
        } finally {
            search.running = false;
        }
    }

    /**
     * Returns while there is time.
     *
     * @throws EngineBusyException when the time of this thread's search is over
     */
    void check() {
        Search search = searches.get();
        if (search.running && System.nanoTime() - search.end > 0) {
            throw new EngineBusyException("this search took longer than "
                    + TimeUnit.NANOSECONDS.toMillis(most.toNanos()) + " ms and was cut off");
        }
    }
}
