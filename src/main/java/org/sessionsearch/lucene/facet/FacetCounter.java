package org.sessionsearch.lucene.facet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.session.Dimension;

/**
 * Counts facets and hits in one pass over the documents that match the words. A document that passes everything counts
 * in every dimension; one that a single dimension's selection keeps out counts in that dimension alone, which is what
 * its counts would be without the selection (drill sideways). For one request: not thread-safe.
 */
public final class FacetCounter {

    /** Hits are counted so many at a time, dimension by dimension: what belongs to one lies together. */
    private static final int BLOCK = 1024;

    private final FilterMatcher matcher;
    private final IndexSnapshot snapshot;
    private final FacetRequest request;
    private final ValueCounts[] counts;

    /** Those of {@code counts} that a selection belongs to, by the matcher's index; null where nobody asked. */
    private final ValueCounts[] sideways;

    /** Hits that are not counted in any dimension yet. */
    private final int[] waiting;

    private int size;
    private int total;

    /** Where every session is counted already; null for none. */
    private ValueCounts counted;

    public FacetCounter(IndexSnapshot snapshot, FilterMatcher matcher, FacetRequest request) {
        this.snapshot = snapshot;
        this.matcher = matcher;
        this.request = request;
        this.sideways = new ValueCounts[matcher.size()];
        this.counts = request.dimensions().stream().map(this::countsOf).toArray(ValueCounts[]::new);
        this.waiting = new int[counts.length == 0 ? 0 : BLOCK];
    }

    private ValueCounts countsOf(Dimension dimension) {
        int index = matcher.index(dimension);
        ValueCounts valueCounts =
                new ValueCounts(snapshot.column(dimension), index < 0 ? null : matcher.selected(index));
        if (index >= 0 && request.counting() == FacetCounting.DISJUNCTIVE) {
            sideways[index] = valueCounts;
        }
        return valueCounts;
    }

    /** Takes a document that matches the words; whether it is a hit, that is, also passes the filter and selections. */
    public boolean collect(int doc) {
        int test = matcher.test(doc);
        if (test == FilterMatcher.PASSES) {
            add(doc);
            return true;
        }
        if (test >= 0 && sideways[test] != null) {
            sideways[test].count(doc);
        }
        return false;
    }

    private void add(int doc) {
        total++;
        if (counts.length > 0) {
            waiting[size++] = doc;
            if (size == BLOCK) {
                count();
            }
        }
    }

    private void count() {
        for (ValueCounts dimension : counts) {
            if (dimension != counted) {
                dimension.count(waiting, size);
            }
        }
        size = 0;
    }

    /** Takes every session of the snapshot, all of which match. Costs next to nothing; only where nothing narrows. */
    public void collectAll() {
        if (matcher.narrows()) {
            throw new IllegalStateException("every session can only be a hit where no filter narrows");
        }
        total += snapshot.sessions();
        Arrays.stream(counts).forEach(ValueCounts::countAll);
    }

    /**
     * Takes every session of the snapshot, and looks only at those that can count: none that fails two selections does,
     * and one selection alone leaves every session to its own dimension, whose counts are known.
     *
     * @param hits is given each hit, in no particular order
     */
    public void collectAll(IntConsumer hits) {
        FixedBitSet candidates = matcher.candidates();
        if (candidates == null) {
            SessionOrder every = snapshot.orderById();
            for (int rank = 0; rank < every.size(); rank++) {
                take(every.doc(rank), hits);
            }
            return;
        }
        boolean alone = matcher.size() == 1 && sideways[0] != null;
        if (alone) {
            counted = sideways[0];
            counted.countAll();
        }
        for (int doc = candidates.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = after(candidates, doc)) {
            if (alone) {
                add(doc);
                hits.accept(doc);
            } else {
                take(doc, hits);
            }
        }
    }

    private void take(int doc, IntConsumer hits) {
        if (collect(doc)) {
            hits.accept(doc);
        }
    }

    private static int after(FixedBitSet docs, int doc) {
        return doc + 1 < docs.length() ? docs.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** Number of hits so far. */
    public int total() {
        return total;
    }

    /** The facets that the request asks for, in its order. */
    public List<Facet> facets() {
        count();
        List<Facet> facets = new ArrayList<>();
        for (ValueCounts dimension : counts) {
            facets.add(dimension.facet(request.size(), request.sort()));
        }
        return facets;
    }

    /**
     * Those values of the request's only dimension of which a word starts with {@code prefix}.
     *
     * @param prefix misspellings are forgiven where nothing starts with it as it stands; blank for all values
     */
    public Facet facetOf(String prefix) {
        if (counts.length != 1) {
            throw new IllegalStateException("values are searched in one dimension, got " + request.dimensions());
        }
        count();
        return prefix.isBlank()
                ? counts[0].facet(request.size(), request.sort())
                : counts[0].facet(request.size(), request.sort(), prefix);
    }
}
