package org.sessionsearch.analytics;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The most frequent of any number of texts, in a fixed number of counters: Space-Saving (Metwally, Agrawal and El Abbadi,
 * "Efficient Computation of Frequent and Top-k Elements in Data Streams", 2005). A text that was met more often than
 * once in {@code capacity} is always among them. Not thread-safe.
 */
final class FrequentTexts {

    private final int capacity;
    private final Map<String, Counter> counters = new HashMap<>();

    /** The texts of each count, so that the rarest is known without looking at all. */
    private final NavigableMap<Long, Set<String>> byCount = new TreeMap<>();

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
            remove(text, known);
            put(text, new Counter(known.count() + 1, known.error()));
        } else if (counters.size() < capacity) {
            put(text, new Counter(1, 0));
        } else {
            takeOver(text);
        }
    }

    /** The rarest makes room; what it had counts as the error of the newcomer. */
    private void takeOver(String text) {
        String rarest = byCount.firstEntry().getValue().iterator().next();
        long count = counters.get(rarest).count();
        remove(rarest, counters.get(rarest));
        put(text, new Counter(count + 1, count));
    }

    private void put(String text, Counter counter) {
        counters.put(text, counter);
        byCount.computeIfAbsent(counter.count(), count -> new LinkedHashSet<>()).add(text);
    }

    private void remove(String text, Counter counter) {
        counters.remove(text);
        byCount.computeIfPresent(counter.count(), (count, texts) -> {
            texts.remove(text);
            return texts.isEmpty() ? null : texts;
        });
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
