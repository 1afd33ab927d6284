package org.sessionsearch.lucene.search;

import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/** All documents of one segment that match one word, in order, with what {@link WordScores} found of each. Immutable. */
final class WordMatches {

    /** What the arrays take for a document. */
    private static final int BYTES = 12;

    private final int[] docs;
    private final float[] scores;
    private final byte[] fields;
    private final byte[] kinds;
    private final byte[] edits;
    private final byte[] distances;

    /** @param all the documents of a word, all of them */
    WordMatches(WordScores all) {
        int size = all.count();
        docs = new int[size];
        scores = new float[size];
        fields = new byte[size];
        kinds = new byte[size];
        edits = new byte[size];
        distances = new byte[size];
        for (int i = 0; i < size; i++) {
            docs[i] = all.doc(i);
        }
        Arrays.sort(docs);
        for (int i = 0; i < size; i++) {
            int doc = docs[i];
            scores[i] = all.score(doc);
            fields[i] = (byte) all.field(doc);
            kinds[i] = (byte) all.kind(doc);
            edits[i] = (byte) all.edits(doc);
            distances[i] = (byte) all.distance(doc);
        }
    }

    /** What is told of each document. */
    @FunctionalInterface
    interface Sink {
        void take(int doc, float score, int field, int kind, int edits, int distance);
    }

    int bytes() {
        return docs.length * BYTES;
    }

    /** Tells of every document. */
    void all(Sink sink) {
        for (int i = 0; i < docs.length; i++) {
            tell(i, sink);
        }
    }

    /**
     * Tells of those documents that are in {@code wanted}.
     *
     * @param size number of documents in {@code wanted}
     */
    void among(FixedBitSet wanted, int size, Sink sink) {
        if (docs.length < (long) size * WordScores.SPARSE) {
            for (int i = 0; i < docs.length; i++) {
                if (wanted.get(docs[i])) {
                    tell(i, sink);
                }
            }
            return;
        }
        int from = 0;
        for (int doc = Workspace.next(wanted, -1);
                doc != PostingsEnum.NO_MORE_DOCS;
                doc = Workspace.next(wanted, doc)) {
            int at = Arrays.binarySearch(docs, from, docs.length, doc);
            if (at >= 0) {
                tell(at, sink);
            }
            from = at >= 0 ? at + 1 : -at - 1;
        }
    }

    private void tell(int i, Sink sink) {
        sink.take(docs[i], scores[i], fields[i], kinds[i], edits[i], distances[i]);
    }
}
