package org.sessionsearch.bench;

import java.util.Arrays;

/** Values, sorted. */
public final class Percentiles {

    private final long[] sorted;

    public Percentiles(long[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** The value that {@code percent} of all are at or below; 0 when there are none. */
    public long at(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    long median() {
        return at(50);
    }

    double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    public int size() {
        return sorted.length;
    }
}
