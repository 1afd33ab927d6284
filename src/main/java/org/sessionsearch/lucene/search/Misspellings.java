package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that a misspelt one may stand for, as forms of it. Thread-safe. */
final class Misspellings {

    /** How much less a rare near spelling counts than a frequent one. */
    private static final float OF_FREQUENCY = 0.15f;

    /** How much less a spelling counts in which a letter stands for one far from it. */
    private static final float OF_FAR_LETTER = 0.7f;

    private final Variants variants;
    private final Lexicon lexicon;
    private final Spelling spelling;
    private final CommonWords commonWords;

    Misspellings(Variants variants, Lexicon lexicon, Spelling spelling, CommonWords commonWords) {
        this.variants = variants;
        this.lexicon = lexicon;
        this.spelling = spelling;
        this.commonWords = commonWords;
    }

    /** The near spellings of a word. A rare one tells no more than a frequent one: which is meant, nobody knows. */
    List<Variant> of(TypedWord word) {
        List<Spelling.Candidate> candidates = spelling.near(word.text(), word.unfinished());
        int most = 0;
        for (Spelling.Candidate candidate : candidates) {
            most = isCommon(candidate) ? most : Math.max(most, lexicon.frequency(candidate.ordinal()));
        }
        List<Variant> found = new ArrayList<>();
        for (Spelling.Candidate candidate : candidates) {
            variant(word, candidate, most).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Variant> variant(TypedWord word, Spelling.Candidate candidate, int most) {
        String text = lexicon.text(candidate.ordinal());
        int frequency = lexicon.frequency(candidate.ordinal());
        boolean unlikely = !candidate.whole() || !Spelling.sharesBeginning(word.text(), text) || isCommon(candidate);
        float slip = candidate.edits() == 1 && hasFarLetter(word.text(), text) ? OF_FAR_LETTER : 1;
        float likely = slip * (isCommon(candidate) ? 1 : likelihood(frequency, most));
        return variants.typo(text, candidate.edits(), Math.max(most, frequency), word.fields())
                .map(near -> unlikely ? near.distant() : near)
                .map(near -> near.times(likely));
    }

    /** {@code moroe} is {@code monroe} rather than {@code more}, which says nothing. */
    private boolean isCommon(Spelling.Candidate candidate) {
        return commonWords.isCommon(lexicon.text(candidate.ordinal()));
    }

    /** Whether one letter was typed for another that is not near it: {@code floding} is {@code folding}, not {@code flowing}. */
    private static boolean hasFarLetter(String typed, String word) {
        int at = 0;
        int least = Math.min(typed.length(), word.length());
        while (at < least && typed.charAt(at) == word.charAt(at)) {
            at++;
        }
        boolean substituted = typed.length() == word.length()
                && at < least
                && typed.regionMatches(at + 1, word, at + 1, least - at - 1);
        return substituted && !Keyboard.areNear(typed.charAt(at), word.charAt(at));
    }

    /** The word that more sessions have is rather meant, but not by much. */
    private static float likelihood(int frequency, int most) {
        return 1 - OF_FREQUENCY + OF_FREQUENCY * (float) (Math.log1p(frequency) / Math.log1p(most));
    }
}
