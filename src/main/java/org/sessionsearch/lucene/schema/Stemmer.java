package org.sessionsearch.lucene.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Takes the inflections of one language off its words. A stem carries its language, so that the stems of different
 * languages never meet. Not thread-safe.
 */
public final class Stemmer {

    /** Stands between the language and the stem. */
    public static final char AFTER_LANGUAGE = ':';

    private static final String FAMILIES = "en+";

    private final String language;
    private final UnaryOperator<String> rules;

    private Stemmer(String language, UnaryOperator<String> rules) {
        this.language = language;
        this.rules = rules;
    }

    /** The stemmer of a BCP 47 code; English where the language is unknown, none where a language has no stemmer. */
    public static List<Stemmer> of(String code) {
        String language = code.isEmpty() ? "en" : primary(code);
        UnaryOperator<String> rules = StemRules.of(language);
        return rules == null ? List.of() : List.of(new Stemmer(language, rules));
    }

    /**
     * The stemmers for a session in the language of {@code code}: its own, and English, because English words and
     * titles stand in sessions of every language.
     */
    static List<Stemmer> forSession(String code) {
        List<Stemmer> stemmers = new ArrayList<>(of(code));
        if (stemmers.isEmpty() || !stemmers.get(0).language.equals("en")) {
            stemmers.addAll(of("en"));
        }
        stemmers.add(families());
        return stemmers;
    }

    /**
     * Takes derivations off as well, which makes other words of the same family: {@code teacher} and {@code teaching}.
     * For English only.
     */
    public static Stemmer families() {
        Derivations derivations = Derivations.ENGLISH;
        UnaryOperator<String> rules = StemRules.of("en");
        return new Stemmer(FAMILIES, word -> derivations.apply(rules.apply(word)));
    }

    /** The forms of an English word that no ending makes: {@code feet} of {@code foot}. */
    public static List<String> irregularForms(String word) {
        return IrregularForms.ENGLISH.of(word);
    }

    /** Whether a language, as {@link #languageOf} tells it, is that of {@link #families}. */
    public static boolean isOfFamilies(String language) {
        return language.equals(FAMILIES);
    }

    /** The language of the stems, {@code en}. */
    public String language() {
        return language;
    }

    /** The stems of a word: one, or two where a language's rules read its accents, which people leave out. */
    public List<String> stems(Token word) {
        String stem = stem(word.lower());
        if (word.lower().equals(word.text())) {
            return List.of(stem);
        }
        String unaccented = stem(word.text());
        return unaccented.equals(stem) ? List.of(stem) : List.of(stem, unaccented);
    }

    /** The language of a stem as it is indexed. */
    public static String languageOf(String stem) {
        return stem.substring(0, stem.indexOf(AFTER_LANGUAGE));
    }

    private String stem(String word) {
        return language + AFTER_LANGUAGE + Folding.fold(rules.apply(word));
    }

    private static String primary(String code) {
        int end = code.indexOf('-');
        return (end < 0 ? code : code.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
