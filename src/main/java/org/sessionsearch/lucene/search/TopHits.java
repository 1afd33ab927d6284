package org.sessionsearch.lucene.search;

import java.util.Arrays;
import org.sessionsearch.lucene.facet.SessionOrder;

/**
 * Keeps the best hits of those it is given, in a total order: the greater rank first, ties in an order of their own. For one
 * request: not thread-safe.
 */
final class TopHits {

    private final SessionOrder ties;
    private final int most;
    private final boolean after;
    private final long afterRank;
    private final int afterPlace;

    /** A heap whose root is the worst of those that are kept. */
    private long[] ranks;

    private int[] places;
    private int size;

    /** @param most number of hits to keep */
    TopHits(SessionOrder ties, int most) {
        this(ties, most, false, 0, 0);
    }

    /** Keeps only hits that come after one with {@code afterRank} and the place {@code afterPlace} in the order of ties. */
    static TopHits after(SessionOrder ties, int most, long afterRank, int afterPlace) {
        return new TopHits(ties, most, true, afterRank, afterPlace);
    }

    private TopHits(SessionOrder ties, int most, boolean after, long afterRank, int afterPlace) {
        this.ties = ties;
        this.most = most;
        this.after = after;
        this.afterRank = afterRank;
        this.afterPlace = afterPlace;
        ranks = new long[Math.min(most, 64)];
        places = new int[Math.min(most, 64)];
    }

    void add(int doc, long rank) {
        // Most are worse than all that are kept, whatever their place.
        if (most == 0 || size == most && rank < ranks[0]) {
            return;
        }
        int place = ties.rank(doc);
        if (after && !isBetter(afterRank, afterPlace, rank, place)) {
            return;
        }
        if (size < most) {
            grow();
            ranks[size] = rank;
            places[size] = place;
            up(size++);
        } else if (isBetter(rank, place, ranks[0], places[0])) {
            ranks[0] = rank;
            places[0] = place;
            down(size);
        }
    }

    /** Whether only better hits than those that are kept would change them. */
    boolean isFull() {
        return size == most;
    }

    /** The hits, best first. */
    Top[] sorted() {
        Top[] sorted = new Top[size];
        int left = size;
        while (left > 0) {
            sorted[left - 1] = new Top(ties.doc(places[0]), ranks[0]);
            left--;
            ranks[0] = ranks[left];
            places[0] = places[left];
            down(left);
        }
        size = 0;
        return sorted;
    }

    record Top(int doc, long rank) {}

    private static boolean isBetter(long rank, int place, long otherRank, int otherPlace) {
        return rank != otherRank ? rank > otherRank : place < otherPlace;
    }

    private boolean isWorse(int one, int other) {
        return isBetter(ranks[other], places[other], ranks[one], places[one]);
    }

    private void grow() {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, Math.min(most, size * 2));
            places = Arrays.copyOf(places, ranks.length);
        }
    }

    private void up(int start) {
        int at = start;
        while (at > 0 && isWorse(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int end) {
        int at = 0;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && isWorse(child + 1, child)) {
                child++;
            }
            if (!isWorse(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        long rank = ranks[one];
        ranks[one] = ranks[other];
        ranks[other] = rank;
        int place = places[one];
        places[one] = places[other];
        places[other] = place;
    }
}
