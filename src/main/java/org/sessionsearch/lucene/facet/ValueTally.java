package org.sessionsearch.lucene.facet;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.lucene.util.ArrayUtil;

/** Numbers of sessions by ordinal, most of them zero. Not thread-safe. */
final class ValueTally {

    private final int[] counts;

    /** The ordinals that have a count: most answers have few of the many there are. */
    private int[] counted = new int[64];

    private int distinct;

    ValueTally(int ordinals) {
        counts = new int[ordinals];
    }

    void add(int ordinal, int sessions) {
        if (counts[ordinal] == 0) {
            if (distinct == counted.length) {
                counted = ArrayUtil.grow(counted, distinct + 1);
            }
            counted[distinct++] = ordinal;
        }
        counts[ordinal] += sessions;
    }

    int count(int ordinal) {
        return counts[ordinal];
    }

    /** Number of ordinals that have a count. */
    int distinct() {
        return distinct;
    }

    /** Number of ordinals that have a count and pass. */
    int distinct(IntPredicate passes) {
        return (int) Arrays.stream(counted, 0, distinct).filter(passes).count();
    }

    /** An ordinal that has a count, from 0 to below {@link #distinct}, in the order in which they came. */
    int ordinal(int index) {
        return counted[index];
    }

    void clear() {
        for (int i = 0; i < distinct; i++) {
            counts[counted[i]] = 0;
        }
        distinct = 0;
    }
}
