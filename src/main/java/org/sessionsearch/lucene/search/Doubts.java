package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.Stemmer;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * Tells whether a word that no session spells is a misspelling, although it shares a stem with some that are, or falls
 * into two: {@code kubernets} has the stem of {@code kubernetes}, {@code accesibility} that of a French word, and
 * {@code workin} may be {@code work in}. Thread-safe.
 */
final class Doubts {

    private static final int LEAST_PART = 4;

    /** Where a word meets others in nothing but its family, it may have two wrong letters. */
    private static final int MOST_EDITS = 2;

    /** A word that endings leave less of than this part is hardly one of the family. */
    private static final float LEAST_OF_FAMILY = 2.5f;

    /** A neighbour that so many times more sessions have is rather meant than a rare inflection. */
    private static final int FAR_MORE = 5;

    private final Lexicon lexicon;
    private final Spelling spelling;
    private final CommonWords commonWords;

    Doubts(Lexicon lexicon, Spelling spelling, CommonWords commonWords) {
        this.lexicon = lexicon;
        this.spelling = spelling;
        this.commonWords = commonWords;
    }

    /**
     * The forms of a word that are not sure: as they are when there is no near spelling, else after those, and counted
     * as an edit, too. Inflections of other languages than English are not told apart by their letters: what more
     * sessions have is meant.
     *
     * @param found every form but misspellings
     * @param typos the near spellings, best first
     */
    static List<Variant> resolve(TypedWord word, List<Variant> found, Stems stems, List<Variant> typos) {
        int most = found.stream().allMatch(Variant::isPoor) ? MOST_EDITS : 1;
        List<Variant> near = typos.stream().filter(typo -> typo.edits() <= most).toList();
        if (near.isEmpty()) {
            return found;
        }
        boolean sameStem = sharesStem(word, near, stems);
        boolean frequent = near.stream().mapToInt(Variant::frequency).max().orElse(0)
                > found.stream().mapToInt(Variant::frequency).max().orElse(0);
        if (sameStem && !frequent && !sharesEnglishStem(word, near, stems)) {
            return found;
        }
        List<Variant> resolved = new ArrayList<>(near);
        for (Variant variant : found) {
            if (!sameStem || variant.kind() != Kind.STEM) {
                resolved.add(variant.asEdit());
            }
        }
        return resolved;
    }

    /** Whether a word that may be misspelt was found by its stem or in two parts only. */
    static boolean isWeak(TypedWord word, List<Variant> found) {
        return !found.isEmpty()
                && found.stream().allMatch(each -> each.kind() == Kind.STEM || each.kind() == Kind.SPLIT)
                && Spelling.allowedEdits(word.text()) > 0;
    }

    /** Whether what was found is plainly an inflection, or two words written as one. */
    boolean isSure(TypedWord word, List<Variant> found, Stems stems) {
        return (found.stream().anyMatch(this::isSurelySplit) || isInflected(word, found, stems))
                && !isOutweighed(word, found);
    }

    /**
     * {@code impoting} is no inflection of the one {@code impôt} where many have {@code importing}, nor is {@code lerning}
     * two words for the one {@code lern}.
     */
    private boolean isOutweighed(TypedWord word, List<Variant> found) {
        int frequency = found.stream().mapToInt(Variant::frequency).max().orElse(0);
        return spelling.mostFrequentNeighbour(word.text(), FAR_MORE * Math.max(1, frequency)) >= 0;
    }

    private boolean isSurelySplit(Variant variant) {
        return variant.kind() == Kind.SPLIT
                && List.of(variant.used().split(" ")).stream()
                        .noneMatch(part -> part.length() < LEAST_PART && commonWords.isCommon(part));
    }

    /** Whether the word is an English one with an ending, or without the one that sessions have. */
    private boolean isInflected(TypedWord word, List<Variant> found, Stems stems) {
        if (found.stream().noneMatch(variant -> variant.kind() == Kind.STEM)) {
            return false;
        }
        for (String stem : stems.of(word.token())) {
            if (stem.startsWith(Stems.ENGLISH) && isWord(stem.substring(Stems.ENGLISH.length()), word.text())) {
                return true;
            }
        }
        BytesRef text = new BytesRef(word.text());
        return lexicon.ceiling(text) < lexicon.endOfPrefix(text)
                || stems.families(word.token()).stream()
                        .map(family -> family.substring(family.indexOf(Stemmer.AFTER_LANGUAGE) + 1))
                        .filter(family ->
                                LEAST_OF_FAMILY * family.length() >= word.text().length())
                        .anyMatch(family -> isWord(family, word.text()));
    }

    /** Whether a stem is a word, or one that lost its last letter to an ending that takes it, as -ing and -ed do. */
    private boolean isWord(String stem, String typed) {
        int last = stem.length() - 1;
        boolean takesLetter = !typed.equals(stem) && !typed.equals(stem + "s");
        return lexicon.find(stem) >= 0
                || takesLetter && lexicon.find(stem + "e") >= 0
                || last > 0 && stem.charAt(last) == 'i' && lexicon.find(stem.substring(0, last) + "y") >= 0;
    }

    private static boolean sharesStem(TypedWord word, List<Variant> near, Stems stems) {
        Set<String> own = Set.copyOf(stems.of(word.token()));
        return near.stream()
                .anyMatch(typo ->
                        stems.of(word.token().withText(typo.used())).stream().anyMatch(own::contains));
    }

    private static boolean sharesEnglishStem(TypedWord word, List<Variant> near, Stems stems) {
        Set<String> own = Set.copyOf(stems.of(word.token()));
        return near.stream()
                .flatMap(typo -> stems.of(word.token().withText(typo.used())).stream())
                .anyMatch(stem -> stem.startsWith(Stems.ENGLISH) && own.contains(stem));
    }
}
