package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.Stemmer;
import org.sessionsearch.lucene.schema.Token;

/**
 * The stems of typed words: in every language of the index, and of their families. To make them costs as much as to find a word's sessions, so those of many words are remembered. Thread-safe.
 */
final class Stems {

    static final String ENGLISH = "en" + Stemmer.AFTER_LANGUAGE;

    private static final int MOST_REMEMBERED = 3_000;

    private final Lexicon lexicon;
    private final List<String> languages;
    private final Remembered<Word, Known> stems = new Remembered<>(MOST_REMEMBERED);
    private final Remembered<Word, Known> families = new Remembered<>(MOST_REMEMBERED);

    Stems(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.languages = languages(lexicon);
    }

    /** What of a token its stems depend on. */
    private record Word(String text, String lower) {}

    /** @param ordinals of those stems that the index has */
    private record Known(List<String> stems, int[] ordinals) {}

    /** The stems of a word. */
    List<String> of(Token word) {
        return inflections(word).stems;
    }

    /** The ordinals of those stems of a word that the index has. */
    int[] ordinals(Token word) {
        return inflections(word).ordinals;
    }

    /** The stems of the word's family. */
    List<String> families(Token word) {
        return family(word).stems;
    }

    /** The ordinals of those stems of the word's family that the index has. */
    int[] familyOrdinals(Token word) {
        return family(word).ordinals;
    }

    /** Whether an English word is the inflection of a shorter one in {@code words}. */
    boolean isInflected(Token word, Lexicon words) {
        return of(word).stream()
                .filter(stem -> stem.startsWith(ENGLISH))
                .map(stem -> stem.substring(ENGLISH.length()))
                .anyMatch(stem -> stem.length() < word.text().length() && words.find(stem) >= 0);
    }

    private Known inflections(Token token) {
        Word word = new Word(token.text(), token.lower());
        Known known = stems.get(word);
        if (known == null) {
            List<Stemmer> stemmers = new ArrayList<>();
            languages.forEach(language -> stemmers.addAll(Stemmer.of(language)));
            known = known(stemmers, token);
            stems.put(word, known);
        }
        return known;
    }

    private Known family(Token token) {
        Word word = new Word(token.text(), token.lower());
        Known known = families.get(word);
        if (known == null) {
            known = known(List.of(Stemmer.families()), token);
            families.put(word, known);
        }
        return known;
    }

    private Known known(List<Stemmer> stemmers, Token word) {
        List<String> all = stemmers.stream()
                .flatMap(stemmer -> stemmer.stems(word).stream())
                .toList();
        int[] ordinals = all.stream()
                .mapToInt(lexicon::find)
                .filter(ordinal -> ordinal >= 0)
                .toArray();
        return new Known(all, ordinals);
    }

    /** The languages that stems in the index are of. */
    private static List<String> languages(Lexicon stems) {
        TreeSet<String> languages = new TreeSet<>();
        int at = 0;
        while (at < stems.size()) {
            String language = Stemmer.languageOf(stems.text(at));
            if (!Stemmer.isOfFamilies(language)) {
                languages.add(language);
            }
            at = stems.ceiling(new BytesRef(language + (char) (Stemmer.AFTER_LANGUAGE + 1)));
        }
        return List.copyOf(languages);
    }
}
