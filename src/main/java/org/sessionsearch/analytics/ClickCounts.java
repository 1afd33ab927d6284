package org.sessionsearch.analytics;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts clicks, by session and by the query that led to it. Holds the {@link #CAPACITY} entries of each kind that came
 * last; older ones are forgotten. Thread-safe.
 */
public final class ClickCounts {

    /** Most queries that are remembered, and most pairs of query and session that are counted. */
    public static final int CAPACITY = 10_000;

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> queries = new Recent<>();
    private final Map<Click, Integer> clicks = new Recent<>();

    private record Click(String query, String session) {}

    /** The newest entries of a map. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > CAPACITY;
        }
    }

    /**
     * How often something was clicked.
     *
     * @param what the session's id, or the query
     */
    public record Count(String what, int clicks) {}

    /** Remembers a query that was answered, under a name that its clicks will carry. */
    public synchronized String register(String query) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        queries.put(name, query);
        return name;
    }

    /** Counts a click. {@code registered} is the query's name where the click came from a result. */
    public synchronized void clicked(String session, Optional<String> registered) {
        String query = registered.map(queries::get).orElse("");
        clicks.merge(new Click(query, session), 1, Integer::sum);
    }

    /** The sessions that were clicked most, at most {@code size}. */
    public synchronized List<Count> sessions(int size) {
        return top(size, false);
    }

    /** The queries that led to most clicks, at most {@code size}. */
    public synchronized List<Count> queries(int size) {
        return top(size, true);
    }

    private List<Count> top(int size, boolean byQuery) {
        Map<String, Integer> sums = new HashMap<>();
        clicks.forEach((click, count) -> sums.merge(byQuery ? click.query() : click.session(), count, Integer::sum));
        return sums.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::clicks).reversed().thenComparing(Count::what))
                .limit(size)
                .toList();
    }
}
