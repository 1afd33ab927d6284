package org.sessionsearch.lucene.facet;

import java.util.Arrays;

/**
 * All live sessions of one point-in-time view in one order, which is total: ties end on the id. Immutable and
 * thread-safe.
 */
public final class SessionOrder {

    private final int[] docs;
    private final int[] ranks;

    /** @param docs live documents in order */
    SessionOrder(int[] docs, int maxDoc) {
        this.docs = docs;
        this.ranks = new int[maxDoc];
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < docs.length; rank++) {
            ranks[docs[rank]] = rank;
        }
    }

    int[] docs() {
        return docs;
    }

    /** Number of live sessions. */
    public int size() {
        return docs.length;
    }

    /** The place of a document in this order, from 0; -1 for a deleted one. */
    public int rank(int doc) {
        return ranks[doc];
    }

    /** The document at a place from 0 to below {@link #size}. */
    public int doc(int rank) {
        return docs[rank];
    }
}
