package org.sessionsearch.lucene.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/**
 * The sessions that match a reading, whatever the filters, each with its rank. A rank is a tier and, within it, a score:
 * the greater the better.
 */
final class Matches {

    private int[] docs = new int[16];
    private long[] ranks = new long[16];
    private boolean[] inTitle = new boolean[16];
    private int size;

    /** How much words tell where not all of them had to match; else null. */
    private final WordWeights weights;

    /** The few documents that were raised, and by how much. */
    private int[] raised = {};

    private float[] raisedBy = {};

    Matches() {
        this(null);
    }

    /** @param weights how much words tell, where not all of them have to match */
    Matches(WordWeights weights) {
        this.weights = weights;
    }

    /** Makes room for so many more. */
    void expect(int more) {
        int length = size + more;
        if (length > docs.length) {
            inTitle = Arrays.copyOf(inTitle, length);
            docs = Arrays.copyOf(docs, length);
            ranks = Arrays.copyOf(ranks, length);
        }
    }

    void add(int doc, int tier, float score, boolean wholeInTitle) {
        if (size == docs.length) {
            expect(size);
        }
        inTitle[size] = wholeInTitle;
        docs[size] = doc;
        ranks[size++] = rank(tier, score);
    }

    static long rank(int tier, float score) {
        return (long) tier << 32 | NumericUtils.floatToSortableInt(score) & 0xFFFFFFFFL;
    }

    /** Those that are not in {@code excluded}. */
    Matches without(FixedBitSet excluded) {
        Matches left = new Matches(weights);
        left.raised = raised;
        left.raisedBy = raisedBy;
        left.expect(size);
        for (int i = 0; i < size; i++) {
            if (!excluded.get(docs[i])) {
                left.add(docs[i], tier(ranks[i]), score(ranks[i]), inTitle[i]);
            }
        }
        return left;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The document numbers ascend. */
    int doc(int index) {
        return docs[index];
    }

    /** Whether the title has all the words. */
    boolean isInTitle(int index) {
        return inTitle[index];
    }

    long rank(int index) {
        return ranks[index];
    }

    /** The rank of a document that matches. */
    long rankOf(int doc) {
        return ranks[Arrays.binarySearch(docs, 0, size, doc)];
    }

    /** The document of the greatest rank, the first of equals; -1 when there is none. */
    int best() {
        int best = -1;
        for (int i = 0; i < size; i++) {
            if (best < 0 || ranks[i] > ranks[best]) {
                best = i;
            }
        }
        return best < 0 ? -1 : docs[best];
    }

    /** The indexes of the sessions of the greatest ranks, ascending; at most {@code most}, and all or none of equal rank. */
    int[] best(int most) {
        LongHeap heap = new LongHeap(most);
        for (int i = 0; i < size; i++) {
            heap.insertWithOverflow(ranks[i]);
        }
        int[] best = new int[Math.min(size, most)];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (size <= most || ranks[i] > heap.top()) {
                best[count++] = i;
            }
        }
        return Arrays.copyOf(best, count);
    }

    /** Multiplies the scores of sessions, once. @param indexes ascending */
    void raise(int[] indexes, float[] factors) {
        raised = new int[indexes.length];
        raisedBy = factors;
        for (int i = 0; i < indexes.length; i++) {
            int index = indexes[i];
            raised[i] = docs[index];
            ranks[index] = rank(tier(ranks[index]), score(ranks[index]) * factors[i]);
        }
    }

    /** By what the score of a document was multiplied. */
    float raisedBy(int doc) {
        int at = Arrays.binarySearch(raised, doc);
        return at < 0 ? 1 : raisedBy[at];
    }

    /** How much words tell where not all of them had to match; else null. */
    WordWeights weights() {
        return weights;
    }

    static float score(long rank) {
        return NumericUtils.sortableIntToFloat((int) rank);
    }

    static int tier(long rank) {
        return (int) (rank >>> 32);
    }
}
