package org.sessionsearch.lucene.search;

import org.sessionsearch.lucene.schema.TextFields;

/**
 * The score of one form of a word: BM25F over the weighted fields, with the factor of the form.
 *
 * @param weights what counts how much
 * @param sessions number of sessions in the index
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and
 *     Beyond, 2009</a>
 */
record Scoring(RankingWeights weights, int sessions) {
    private static final float OF_WHOLE_NAME = 2;

    /** What a form of a word counts at most. */
    float factor(Variant variant) {
        float form = weights.of(variant.kind()) * variant.nearness();
        return form * idf(variant.frequency()) / Math.max(1, variant.edits());
    }

    /** What one occurrence counts. A name as a whole is surer than a word of it. */
    float weight(Lookup lookup) {
        float weight = weights.of(lookup.field());
        return lookup.in().equals(TextFields.NAME) ? weight * OF_WHOLE_NAME : weight;
    }

    /** How much a word tells that {@code frequency} sessions have. */
    float idf(int frequency) {
        double capped = Math.min(frequency, sessions);
        return (float) Math.log(1 + (sessions - capped + 0.5) / (capped + 0.5));
    }
}
