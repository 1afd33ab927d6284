package org.sessionsearch.analytics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Queries that somebody may still be typing. A search comes with nearly every key, so {@code k}, {@code ku},
 * {@code kub} are one query. One is finished when it has rested for {@link #REST}; a search for a text that continues
 * it, or corrects its last letters, takes its place before. Texts alone decide: nobody is told from anybody else, so of
 * several people who search for one text within that time, one counts. Not thread-safe.
 */
final class UnfinishedQueries {

    static final Duration REST = Duration.ofSeconds(10);

    private static final int CAPACITY = 500;
    private static final int CORRECTED = 2;

    private final Deque<Query> queries = new ArrayDeque<>();
    private final Consumer<Query> finished;

    /**
     * A query.
     *
     * @param found whether it has a result
     * @param when in nanoseconds since any moment, the same for all
     */
    record Query(String text, boolean found, long when) {

        boolean becomes(String later) {
            return later.startsWith(text) || text.startsWith(later) && text.length() - later.length() <= CORRECTED;
        }
    }

    /**
     * @param finished is given each query once it is finished
     */
    UnfinishedQueries(Consumer<Query> finished) {
        this.finished = finished;
    }

    void add(Query query) {
        settle(query.when());
        replaceEarlier(query);
        queries.addLast(query);
        if (queries.size() > CAPACITY) {
            finished.accept(queries.removeFirst());
        }
    }

    /** Finishes those that have rested by {@code now}. */
    void settle(long now) {
        while (!queries.isEmpty() && now - queries.getFirst().when() >= REST.toNanos()) {
            finished.accept(queries.removeFirst());
        }
    }

    private void replaceEarlier(Query query) {
        for (Iterator<Query> latest = queries.descendingIterator(); latest.hasNext(); ) {
            if (latest.next().becomes(query.text())) {
                latest.remove();
                return;
            }
        }
    }
}
