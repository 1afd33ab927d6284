package org.sessionsearch.analytics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most frequent of any number of texts, in a fixed number of counters: Space-Saving (Metwally, Agrawal and El Abbadi,
 * "Efficient Computation of Frequent and Top-k Elements in Data Streams", 2005). A text that was met more often than
 * once in {@code capacity} is always among them. Not thread-safe.
 */
final class FrequentTexts {

    private final int capacity;
    private final Map<String, Counter> counters = new HashMap<>();

    /** {@code count} is too high by {@code error} at most. */
    private record Counter(long count, long error) {
        long atLeast() {
            return count - error;
        }
    }

    /**
     * @param capacity most texts that are remembered
     */
    FrequentTexts(int capacity) {
        this.capacity = capacity;
    }

    void add(String text) {
        Counter known = counters.get(text);
        if (known != null) {
            counters.put(text, new Counter(known.count() + 1, known.error()));
        } else if (counters.size() < capacity) {
            counters.put(text, new Counter(1, 0));
        } else {
            takeOver(text);
        }
    }

    /** The rarest makes room; what it had counts as the error of the newcomer. */
    private void takeOver(String text) {
        String rarest = counters.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().count()))
                .orElseThrow()
                .getKey();
        long count = counters.remove(rarest).count();
        counters.put(text, new Counter(count + 1, count));
    }

    /** The texts that were met {@code least} times for certain, most frequent first, with the times that are certain. */
    List<Count> top(int size, long least) {
        return counters.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue().atLeast()))
                .filter(count -> count.times() >= least)
                .sorted(Count.MOST_FIRST)
                .limit(size)
                .toList();
    }
}
