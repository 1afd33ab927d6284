package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;
import org.sessionsearch.lucene.schema.TextField;

/**
 * How long each session is, over all its fields by their weights, as BM25F wants it. Thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/1031171.1031181">Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple
 *     weighted fields, 2004</a>
 */
final class Lengths {

    private final Map<Object, float[]> saturations = new IdentityHashMap<>();

    /** Reads the lengths that the index writer left in the norms. */
    Lengths(IndexReader reader, RankingWeights weights) throws IOException {
        Map<Object, float[]> lengths = new IdentityHashMap<>();
        double sum = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            float[] ofLeaf = lengths(leaf.reader(), weights);
            lengths.put(leaf.id(), ofLeaf);
            for (float length : ofLeaf) {
                sum += length;
            }
        }
        float average = (float) Math.max(1, sum / Math.max(1, reader.maxDoc()));
        lengths.forEach((leaf, ofLeaf) -> saturations.put(leaf, saturation(ofLeaf, average, weights)));
    }

    /** For each document of a segment, the weighted number of occurrences at which a word counts half. */
    float[] halfway(LeafReaderContext leaf) {
        return saturations.get(leaf.id());
    }

    private static float[] lengths(LeafReader leaf, RankingWeights weights) throws IOException {
        float[] lengths = new float[leaf.maxDoc()];
        for (TextField field : TextField.values()) {
            NumericDocValues norms = leaf.getNormValues(field.exact());
            if (norms == null) {
                continue;
            }
            float weight = weights.of(field);
            while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                lengths[norms.docID()] += weight * SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        }
        return lengths;
    }

    private static float[] saturation(float[] lengths, float average, RankingWeights weights) {
        float[] halfway = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            halfway[i] = weights.k1() * (1 - weights.b() + weights.b() * lengths[i] / average);
        }
        return halfway;
    }
}
