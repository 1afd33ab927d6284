package org.sessionsearch.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * The documents of one segment that match one word, with the score of the best of its forms. Filled, read and cleared
 * word by word. Not thread-safe.
 */
final class WordScores {

    /** Where fewer are sought than one of so many, they are skipped to. */
    static final int SPARSE = 8;

    /** Every session of an event has it once: its length says nothing, and their order is that of their codes. */
    private static final int EVENT = TextField.EVENT.ordinal();

    private final float[] best;
    private final byte[] fields;
    private final byte[] kinds;
    private final byte[] edits;
    private final byte[] distances;
    private final int[] docs;
    private int count;

    private final float[] occurrences;
    private final byte[] bestFields;
    private final int[] docsOfForm;
    private int countOfForm;

    WordScores(int maxDoc) {
        best = new float[maxDoc];
        fields = new byte[maxDoc];
        kinds = new byte[maxDoc];
        edits = new byte[maxDoc];
        distances = new byte[maxDoc];
        docs = new int[maxDoc];
        occurrences = new float[maxDoc];
        bestFields = new byte[maxDoc];
        docsOfForm = new int[maxDoc];
    }

    int count() {
        return count;
    }

    int doc(int index) {
        return docs[index];
    }

    float score(int doc) {
        return best[doc];
    }

    /** Ordinal of the best field. */
    int field(int doc) {
        return fields[doc];
    }

    int kind(int doc) {
        return kinds[doc];
    }

    int edits(int doc) {
        return edits[doc];
    }

    /** The least {@link Distance} of its forms. */
    int distance(int doc) {
        return distances[doc];
    }

    /** Tells of every document. */
    void all(WordMatches.Sink sink) {
        for (int i = 0; i < count; i++) {
            int doc = docs[i];
            sink.take(doc, best[doc], fields[doc], kinds[doc], edits[doc], distances[doc]);
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            best[docs[i]] = 0;
        }
        count = 0;
        for (int i = 0; i < countOfForm; i++) {
            occurrences[docsOfForm[i]] = 0;
        }
        countOfForm = 0;
    }

    /**
     * Adds the documents of all forms of {@code word}.
     *
     * @param among the only documents to look at; null for all
     * @param size number of documents in {@code among}
     */
    void fill(WordReading word, Postings postings, Scoring scoring, float[] halfway, FixedBitSet among, int size)
            throws IOException {
        for (Variant variant : word.variants()) {
            boolean presence = variant.kind() == Kind.PREFIX;
            for (Lookup lookup : variant.lookups()) {
                float weight = scoring.weight(lookup);
                byte field = (byte) lookup.field().ordinal();
                postings.read(lookup, PostingsEnum.FREQS, each -> read(each, field, weight, presence, among, size));
            }
            finish(variant, scoring.factor(variant), halfway);
        }
    }

    private void read(PostingsEnum postings, byte field, float weight, boolean presence, FixedBitSet among, int size)
            throws IOException {
        if (among == null) {
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                add(doc, field, presence ? weight : weight * postings.freq(), presence);
            }
        } else if (postings.cost() < (long) size * SPARSE) {
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (among.get(doc)) {
                    add(doc, field, presence ? weight : weight * postings.freq(), presence);
                }
            }
        } else {
            advance(postings, field, weight, presence, among);
        }
    }

    private void advance(PostingsEnum postings, byte field, float weight, boolean presence, FixedBitSet among)
            throws IOException {
        int wanted = among.nextSetBit(0);
        while (wanted != PostingsEnum.NO_MORE_DOCS) {
            int doc = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            if (doc == PostingsEnum.NO_MORE_DOCS) {
                return;
            }
            if (doc == wanted) {
                add(doc, field, presence ? weight : weight * postings.freq(), presence);
                doc++;
            }
            wanted = doc < among.length() ? among.nextSetBit(doc) : PostingsEnum.NO_MORE_DOCS;
        }
    }

    private void add(int doc, byte field, float weight, boolean presence) {
        float before = occurrences[doc];
        if (before == 0) {
            docsOfForm[countOfForm++] = doc;
            bestFields[doc] = field;
            occurrences[doc] = weight;
        } else {
            if (field < bestFields[doc]) {
                bestFields[doc] = field;
            }
            occurrences[doc] = presence ? Math.max(before, weight) : before + weight;
        }
    }

    private void finish(Variant variant, float factor, float[] halfway) {
        byte kind = (byte) variant.kind().ordinal();
        byte changed = (byte) variant.edits();
        for (int i = 0; i < countOfForm; i++) {
            int doc = docsOfForm[i];
            float half = bestFields[doc] == EVENT ? 1 : halfway[doc];
            float score = factor * occurrences[doc] / (occurrences[doc] + half);
            occurrences[doc] = 0;
            float before = best[doc];
            byte distance = Distance.of(bestFields[doc], variant);
            if (before == 0) {
                docs[count++] = doc;
                distances[doc] = distance;
                fields[doc] = bestFields[doc];
                kinds[doc] = kind;
                edits[doc] = changed;
            } else {
                fields[doc] = (byte) Math.min(fields[doc], bestFields[doc]);
                if (kind < kinds[doc]) {
                    kinds[doc] = kind;
                }
                edits[doc] = (byte) Math.min(edits[doc], changed);
                distances[doc] = (byte) Math.min(distances[doc], distance);
            }
            best[doc] = Math.max(before, score);
        }
        countOfForm = 0;
    }
}
