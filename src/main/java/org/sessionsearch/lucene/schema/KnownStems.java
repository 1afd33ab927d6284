package org.sessionsearch.lucene.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stems words for the index and remembers what came of each, because texts say the same words again. Not thread-safe. */
public final class KnownStems {

    /** Of each language. In 21,000 sessions, of a hundred words that stand in a text ninety-five were met before. */
    private static final int MOST_WORDS = 1 << 14;

    private final Map<String, OfLanguage> languages = new HashMap<>();

    /** The stems of the words of a session, each where its word stands. */
    List<Token> of(List<Token> words, String language) {
        OfLanguage stems = languages.computeIfAbsent(language, OfLanguage::new);
        List<Token> tokens = new ArrayList<>(3 * words.size());
        for (Token word : words) {
            int step = word.step();
            for (String stem : stems.of(word)) {
                tokens.add(new Token(stem, stem, word.start(), word.end(), step));
                step = 0;
            }
        }
        return tokens;
    }

    private static final class OfLanguage {
        private final List<Stemmer> stemmers;
        private final Map<String, List<String>> known = new HashMap<>();

        OfLanguage(String language) {
            stemmers = Stemmer.forSession(language);
        }

        List<String> of(Token word) {
            if (!word.lower().equals(word.text())) {
                return stems(word);
            }
            if (known.size() == MOST_WORDS) {
                known.clear();
            }
            return known.computeIfAbsent(word.text(), text -> stems(word));
        }

        private List<String> stems(Token word) {
            List<String> stems = new ArrayList<>();
            for (Stemmer stemmer : stemmers) {
                stems.addAll(stemmer.stems(word));
            }
            return stems;
        }
    }
}
