package org.sessionsearch.lucene.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/**
 * What one search notes about each document of one segment, and what it reads postings with. Large and mostly empty, so
 * it is used again: only what was touched is cleared. Not thread-safe.
 */
final class Workspace {

    final Postings postings;
    final WordScores word;
    final float[] score;

    /** The words that a document matches, as bits. */
    final long[] matched;

    final long[] inTitle;
    final long[] inHead;
    final int[] edits;
    final int[] distance;
    final boolean[] code;

    /** The documents that the arrays hold something of. */
    final FixedBitSet touched;

    Workspace(LeafReader leaf, TermStates states, TimeLimit limit) {
        int maxDoc = leaf.maxDoc();
        postings = new Postings(leaf, states, limit);
        word = new WordScores(maxDoc);
        score = new float[maxDoc];
        matched = new long[maxDoc];
        inTitle = new long[maxDoc];
        inHead = new long[maxDoc];
        edits = new int[maxDoc];
        distance = new int[maxDoc];
        code = new boolean[maxDoc];
        touched = new FixedBitSet(maxDoc);
    }

    void clear() {
        word.clear();
        for (int doc = next(touched, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(touched, doc)) {
            score[doc] = 0;
            matched[doc] = 0;
            inTitle[doc] = 0;
            inHead[doc] = 0;
            edits[doc] = 0;
            distance[doc] = 0;
            code[doc] = false;
        }
        touched.clear();
    }

    /** The first of {@code bits} after {@code doc}. */
    static int next(FixedBitSet bits, int doc) {
        return doc + 1 < bits.length() ? bits.nextSetBit(doc + 1) : PostingsEnum.NO_MORE_DOCS;
    }
}
