package org.sessionsearch.lucene.search;

import java.util.Arrays;
import org.sessionsearch.lucene.facet.SessionOrder;

/**
 * Keeps the best hits of those it is given, in a total order: the greater rank first, ties by id. For one request: not
 * thread-safe.
 */
final class TopHits {

    private final SessionOrder byId;
    private final int most;
    private final boolean after;
    private final long afterRank;
    private final int afterId;

    /** A heap whose root is the worst of those that are kept. */
    private long[] ranks;

    private int[] ids;
    private int size;

    /** @param most number of hits to keep */
    TopHits(SessionOrder byId, int most) {
        this(byId, most, false, 0, 0);
    }

    /** Keeps only hits that come after one with {@code afterRank} and the place {@code afterId} in the order of ids. */
    static TopHits after(SessionOrder byId, int most, long afterRank, int afterId) {
        return new TopHits(byId, most, true, afterRank, afterId);
    }

    private TopHits(SessionOrder byId, int most, boolean after, long afterRank, int afterId) {
        this.byId = byId;
        this.most = most;
        this.after = after;
        this.afterRank = afterRank;
        this.afterId = afterId;
        ranks = new long[Math.min(most, 64)];
        ids = new int[Math.min(most, 64)];
    }

    void add(int doc, long rank) {
        if (most == 0) {
            return;
        }
        int id = byId.rank(doc);
        if (after && !isBetter(afterRank, afterId, rank, id)) {
            return;
        }
        if (size < most) {
            grow();
            ranks[size] = rank;
            ids[size] = id;
            up(size++);
        } else if (isBetter(rank, id, ranks[0], ids[0])) {
            ranks[0] = rank;
            ids[0] = id;
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
            sorted[left - 1] = new Top(byId.doc(ids[0]), ranks[0]);
            left--;
            ranks[0] = ranks[left];
            ids[0] = ids[left];
            down(left);
        }
        size = 0;
        return sorted;
    }

    record Top(int doc, long rank) {}

    private static boolean isBetter(long rank, int id, long otherRank, int otherId) {
        return rank != otherRank ? rank > otherRank : id < otherId;
    }

    private boolean isWorse(int one, int other) {
        return isBetter(ranks[other], ids[other], ranks[one], ids[one]);
    }

    private void grow() {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, Math.min(most, size * 2));
            ids = Arrays.copyOf(ids, ranks.length);
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
        int id = ids[one];
        ids[one] = ids[other];
        ids[other] = id;
    }
}
