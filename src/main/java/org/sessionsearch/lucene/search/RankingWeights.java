package org.sessionsearch.lucene.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * What counts how much. The defaults are measured, see the golden files of the relevance test.
 *
 * @param fields weight of an occurrence in each field, above 0
 * @param forms factor on the score of a match in each form, from 0 to 1
 * @param k1 how slowly further occurrences stop to count, BM25's k1
 * @param b how much a long session counts less, from 0 to 1, BM25's b
 * @param coverage share of the typed words' weight that a session must match when a long question is asked, 0 to 1
 */
public record RankingWeights(Map<TextField, Float> fields, Map<Kind, Float> forms, float k1, float b, float coverage) {

    /** The measured defaults. */
    public static final RankingWeights DEFAULT = new RankingWeights(defaultFields(), defaultForms(), 1.2f, 0.75f, 0.4f);

    public RankingWeights {
        fields = Map.copyOf(fields);
        forms = Map.copyOf(forms);
        requireRange("k1", k1, 0, 10);
        requireRange("b", b, 0, 1);
        requireRange("coverage", coverage, 0, 1);
    }

    /**
     * These weights with those of some fields replaced.
     *
     * @param replaced by the name of the field, {@code title}, {@code speaker}, {@code tag}, ...
     * @throws IllegalArgumentException when there is no field of a name
     */
    public RankingWeights withFields(Map<String, Double> replaced) {
        Map<TextField, Float> all = new EnumMap<>(TextField.class);
        all.putAll(fields);
        replaced.forEach((name, weight) -> all.put(field(name), weight.floatValue()));
        return new RankingWeights(all, forms, k1, b, coverage);
    }

    private static TextField field(String name) {
        for (TextField field : TextField.values()) {
            if (field.exact().equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("search.weights: there is no field '" + name + "'; the fields are "
                + Stream.of(TextField.values()).map(TextField::exact).collect(Collectors.joining(", ")));
    }

    float of(TextField field) {
        return fields.getOrDefault(field, 1f);
    }

    float of(Kind form) {
        return forms.getOrDefault(form, 1f);
    }

    private static Map<TextField, Float> defaultFields() {
        Map<TextField, Float> weights = new EnumMap<>(TextField.class);
        weights.put(TextField.TITLE, 6f);
        weights.put(TextField.SPEAKER, 5f);
        weights.put(TextField.TAG, 1.5f);
        weights.put(TextField.TRACK, 1.5f);
        weights.put(TextField.ROOM, 1f);
        weights.put(TextField.EVENT, 1.5f);
        weights.put(TextField.FORMAT, 1f);
        weights.put(TextField.COMPANY, 1f);
        weights.put(TextField.DESCRIPTION, 1f);
        weights.put(TextField.BODY, 0.5f);
        weights.put(TextField.BIO, 0.3f);
        return weights;
    }

    private static Map<Kind, Float> defaultForms() {
        Map<Kind, Float> factors = new EnumMap<>(Kind.class);
        factors.put(Kind.CODE, 1f);
        factors.put(Kind.EXACT, 1f);
        factors.put(Kind.STEM, 0.9f);
        factors.put(Kind.JOINED, 0.85f);
        factors.put(Kind.SPLIT, 0.85f);
        factors.put(Kind.SYNONYM, 0.7f);
        factors.put(Kind.PREFIX, 0.6f);
        factors.put(Kind.TYPO, 0.6f);
        return factors;
    }

    private static void requireRange(String name, float value, float least, float most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", got " + value);
        }
    }
}
