package org.sessionsearch.lucene.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * How much each word of a reading weighs where not all of them match. Whole numbers: their sums are the same in every
 * order of the words.
 */
final class WordWeights {

    private static final int UNIT = 1000;

    private static final Set<TextField> SUBJECT =
            EnumSet.of(TextField.SPEAKER, TextField.TAG, TextField.TRACK, TextField.ROOM, TextField.EVENT);

    private static final double OF_OTHER_FORMS = 0.5;
    private static final double OF_ANY_WORD = 100;
    private static final double OF_SUBJECT = 20;

    private final long[] weights;
    private final long whole;

    private WordWeights(QueryReading reading, ToDoubleFunction<WordReading> weight) {
        weights = new long[reading.words().size()];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            WordReading word = reading.words().get(i);
            weights[i] = word.required() ? Math.round(UNIT * weight.applyAsDouble(word)) : 0;
            sum += weights[i];
        }
        whole = sum;
    }

    /**
     * How much is lost with each word: one word less is the greatest loss; then what stands in a tag or a track, which is
     * what sessions are about; then a rare word.
     */
    static WordWeights ofLosses(QueryReading reading, Scoring scoring) {
        return new WordWeights(
                reading, word -> OF_ANY_WORD + (isSubject(word) ? OF_SUBJECT : 0) + ofRarity(word, scoring));
    }

    /** What nobody spells as it was typed is rare for that, and may be misspelt: {@code recieve}. */
    private static double ofRarity(WordReading word, Scoring scoring) {
        boolean asTyped = word.variants().stream().anyMatch(variant -> variant.kind() == Kind.EXACT);
        return scoring.idf(word.frequency()) * (asTyped ? 1 : OF_OTHER_FORMS);
    }

    /** How much each word tells; nothing when no session has it. */
    static WordWeights ofTelling(QueryReading reading, Scoring scoring) {
        return new WordWeights(reading, word -> word.variants().isEmpty() ? 0 : scoring.idf(word.frequency()));
    }

    private static boolean isSubject(WordReading word) {
        return word.variants().stream()
                .filter(variant -> !variant.isPoor() && variant.kind() != Kind.PREFIX)
                .flatMap(variant -> variant.lookups().stream())
                .anyMatch(lookup -> SUBJECT.contains(lookup.field()));
    }

    /** What some words weigh. @param subset as bits by their index */
    long of(long subset) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if ((subset & 1L << i) != 0) {
                sum += weights[i];
            }
        }
        return sum;
    }

    /** What of all words some are, from 0 to 1. */
    float share(long subset) {
        return whole == 0 ? 0 : (float) of(subset) / whole;
    }
}
