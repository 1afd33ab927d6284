package org.sessionsearch.lucene.facet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongHeap;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest.FacetSort;

/**
 * How many documents have each value of one dimension, and the facet this makes, once: it ends the counting. Not
 * thread-safe.
 */
final class ValueCounts {

    private final FacetColumn column;
    private final SelectedValues selected;
    private ValueTally tally;
    private int missing;

    /** @param selected null where nothing is selected in this dimension */
    ValueCounts(FacetColumn column, SelectedValues selected) {
        this.column = column;
        this.selected = selected;
        this.tally = column.takeTally();
    }

    void count(int doc) {
        int first = column.first(doc);
        int end = column.first(doc + 1);
        for (int i = first; i < end; i++) {
            tally.add(column.ordinalAt(i), 1);
        }
        if (first == end) {
            missing++;
        }
    }

    /** Counts the first {@code size} of {@code docs}. */
    void count(int[] docs, int size) {
        for (int i = 0; i < size; i++) {
            count(docs[i]);
        }
    }

    /** Counts every live session. Missing ones need no count: they are listed only where a selection narrows. */
    void countAll() {
        for (int ordinal = 0; ordinal < column.size(); ordinal++) {
            if (column.sessions(ordinal) > 0) {
                tally.add(ordinal, column.sessions(ordinal));
            }
        }
    }

    Facet facet(int size, FacetSort sort) {
        List<FacetCount> values = new ArrayList<>();
        for (int ordinal : listed(size, sort, ordinal -> true, true)) {
            values.add(new FacetCount(column.label(ordinal), tally.count(ordinal), isSelected(ordinal)));
        }
        if (selected != null) {
            selected.unknown().forEach(typed -> values.add(new FacetCount(typed, 0, true)));
            if (selected.isMissingSelected()) {
                values.add(new FacetCount(Facet.MISSING, missing, true));
            }
        }
        int distinct = tally.distinct();
        release();
        return new Facet(column.dimension(), distinct, values);
    }

    private void release() {
        column.giveBack(tally);
        tally = null;
    }

    Facet facet(int size, FacetSort sort, String prefix) {
        IntPredicate matches = new ValuePrefix(column.dimension(), prefix).matching(column, tally);
        List<FacetCount> values = new ArrayList<>();
        for (int ordinal : listed(size, sort, matches, false)) {
            values.add(new FacetCount(column.label(ordinal), tally.count(ordinal), isSelected(ordinal)));
        }
        int matching = tally.distinct(matches);
        release();
        return new Facet(column.dimension(), matching, values);
    }

    private boolean isSelected(int ordinal) {
        return selected != null && selected.isSelected(ordinal);
    }

    /** The ordinals of the first {@code size} values, and on top of them those that are selected, in order. */
    private int[] listed(int size, FacetSort sort, IntPredicate matches, boolean withSelected) {
        LongHeap worstFirst = new LongHeap(Math.max(1, Math.min(size, column.size())));
        for (int i = 0; i < tally.distinct() && size > 0; i++) {
            int ordinal = tally.ordinal(i);
            if (matches.test(ordinal)) {
                keepBest(worstFirst, -place(ordinal, sort), size);
            }
        }
        int kept = worstFirst.size();
        int[] chosen = withSelected && selected != null ? selected.ordinals().toArray() : new int[0];
        long[] places = new long[kept + chosen.length];
        for (int i = 0; i < kept; i++) {
            places[i] = -worstFirst.get(i + 1);
        }
        for (int i = 0; i < chosen.length; i++) {
            places[kept + i] = place(chosen[i], sort);
        }
        Arrays.sort(places);
        return ordinals(places);
    }

    /** The ordinals at some places, each once. */
    private int[] ordinals(long[] places) {
        int[] ordinals = new int[places.length];
        int size = 0;
        for (int i = 0; i < places.length; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                ordinals[size++] = column.atRank((int) places[i]);
            }
        }
        return ArrayUtil.copyOfSubArray(ordinals, 0, size);
    }

    private static void keepBest(LongHeap worstFirst, long value, int size) {
        if (worstFirst.size() < size) {
            worstFirst.push(value);
        } else if (value > worstFirst.top()) {
            worstFirst.updateTop(value);
        }
    }

    /** A number that is the smaller the earlier a value is listed. Its low half is the value's rank. */
    private long place(int ordinal, FacetSort sort) {
        return switch (sort) {
            case COUNT -> (long) (Integer.MAX_VALUE - tally.count(ordinal)) << Integer.SIZE | column.rank(ordinal);
            case VALUE -> column.rank(ordinal);
        };
    }
}
