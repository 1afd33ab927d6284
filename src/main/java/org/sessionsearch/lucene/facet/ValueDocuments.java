package org.sessionsearch.lucene.facet;

import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/** The documents of each value of a column: the column the other way round. Immutable and thread-safe. */
final class ValueDocuments {

    private final int size;

    /** Where the documents of each ordinal start in {@link #documents}, with one more at the end. */
    private final int[] firsts;

    private final int[] documents;

    /**
     * @param columnFirsts where each document's values start in {@code ordinals}, with one more at the end
     * @param values number of ordinals
     */
    ValueDocuments(int[] columnFirsts, int[] ordinals, int values) {
        size = columnFirsts.length - 1;
        firsts = new int[values + 1];
        for (int ordinal : ordinals) {
            firsts[ordinal + 1]++;
        }
        for (int value = 0; value < values; value++) {
            firsts[value + 1] += firsts[value];
        }
        documents = new int[ordinals.length];
        int[] next = firsts.clone();
        for (int doc = 0; doc < size; doc++) {
            for (int i = columnFirsts[doc]; i < columnFirsts[doc + 1]; i++) {
                documents[next[ordinals[i]]++] = doc;
            }
        }
    }

    /** The documents that have any of {@code values}. */
    FixedBitSet of(IntStream values) {
        FixedBitSet found = new FixedBitSet(Math.max(1, size));
        values.forEach(value -> {
            for (int i = firsts[value]; i < firsts[value + 1]; i++) {
                found.set(documents[i]);
            }
        });
        return found;
    }
}
