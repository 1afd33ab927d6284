package org.sessionsearch.analytics;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts clicks, by session and by the query that led to it. Holds the {@link #CAPACITY} entries of each kind that came
 * last; older ones are forgotten. Thread-safe.
 */
public final class ClickCounts {

    /** Most queries that are remembered, and most pairs of query and session that are counted. */
    public static final int CAPACITY = 10_000;

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> queries;
    private final Map<Click, Integer> clicks;

    public ClickCounts() {
        this(CAPACITY);
    }

    private ClickCounts(int capacity) {
        queries = new Recent<>(capacity);
        clicks = new Recent<>(capacity);
    }

    /** Counts that stay empty, for whoever wants nothing counted. */
    public static ClickCounts none() {
        return new ClickCounts(0);
    }

    private record Click(String query, String session) {}

    /** The newest entries of a map. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int capacity;

        Recent(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }

    /** Remembers a query that was answered, under a name that its clicks will carry. */
    public synchronized String register(String query) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        queries.put(name, query.strip().toLowerCase(Locale.ROOT));
        return name;
    }

    /** Counts a click. {@code registered} is the query's name where the click came from a result. */
    public synchronized void clicked(String session, Optional<String> registered) {
        String query = registered.map(queries::get).orElse("");
        clicks.merge(new Click(query, session), 1, Integer::sum);
    }

    /** The sessions that were clicked most, at most {@code size}. */
    public synchronized List<Count> sessions(int size) {
        return top(Click::session, size, 1);
    }

    /** The queries that led to {@code least} clicks or more, most first, at most {@code size}. */
    public synchronized List<Count> queries(int size, int least) {
        return top(Click::query, size, least);
    }

    private List<Count> top(Function<Click, String> what, int size, int least) {
        Map<String, Long> sums = new HashMap<>();
        clicks.forEach((click, count) -> sums.merge(what.apply(click), (long) count, Long::sum));
        return sums.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && entry.getValue() >= least)
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Count.MOST_FIRST)
                .limit(size)
                .toList();
    }
}
