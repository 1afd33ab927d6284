package org.sessionsearch.lucene.schema;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes the endings that make one word of another off a stem, so that {@code teacher}, {@code teaching} and
 * {@code teach} meet. Coarser than a stem, so what meets here alone ranks below.
 */
record Derivations(List<Ending> endings) implements UnaryOperator<String> {

    static final Derivations ENGLISH = new Derivations(List.of(
            new Ending("izat", 4),
            new Ending("isat", 4),
            new Ending("ment", 4),
            new Ending("ness", 4),
            new Ending("less", 4),
            new Ending("ship", 4),
            new Ending("abl", 4),
            new Ending("ibl", 4),
            new Ending("ful", 4),
            new Ending("li", 4),
            new Ending("ist", 4),
            new Ending("ism", 4),
            new Ending("ion", 5),
            new Ending("iti", 4),
            new Ending("ity", 4),
            new Ending("iv", 4),
            new Ending("iz", 4),
            new Ending("is", 5),
            new Ending("er", 4),
            new Ending("or", 5),
            new Ending("al", 5),
            new Ending("at", 5),
            new Ending("e", 4)));

    private static final int MOST = 3;

    /** @param least letters that must be left */
    record Ending(String letters, int least) {}

    Derivations {
        endings = List.copyOf(endings);
    }

    @Override
    public String apply(String stem) {
        String word = stem;
        for (int i = 0; i < MOST; i++) {
            String shorter = once(word);
            if (shorter.length() == word.length()) {
                return word;
            }
            word = shorter;
        }
        return word;
    }

    private String once(String word) {
        for (Ending ending : endings) {
            int left = word.length() - ending.letters.length();
            if (left >= ending.least && word.endsWith(ending.letters)) {
                return word.substring(0, left);
            }
        }
        return word;
    }
}
