package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.Stemmer;
import org.sessionsearch.lucene.schema.Token;

/** The stems of typed words in every language of the index. For one query: not thread-safe. */
final class Stems {

    private final List<Stemmer> stemmers = new ArrayList<>();
    private final Stemmer families = Stemmer.families();

    Stems(List<String> languages) {
        languages.forEach(language -> stemmers.addAll(Stemmer.of(language)));
    }

    List<String> of(Token word) {
        List<String> stems = new ArrayList<>();
        stemmers.forEach(stemmer -> stems.addAll(stemmer.stems(word)));
        return stems;
    }

    List<String> families(Token word) {
        return families.stems(word);
    }

    /** The languages that stems in the index are of. */
    static List<String> languages(Lexicon stems) {
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
