package org.sessionsearch.lucene.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import org.sessionsearch.lucene.schema.TextField;

/** The forms of words that were typed before, by themselves. Belongs to one view of the index; thread-safe. */
final class KnownForms {

    private static final int MOST_BYTES = 4_000_000;
    private static final int BYTES_PER_WORD = 500;

    private final Cache<Word, List<Variant>> forms = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Word word, List<Variant> found) -> BYTES_PER_WORD + Variant.bytes(found))
            .executor(Runnable::run)
            .build();

    /** What of a typed word its forms depend on. */
    record Word(String text, String lower, boolean unfinished, Set<TextField> fields, List<List<String>> synonyms) {

        static Word of(TypedWord word, List<List<String>> synonyms) {
            return new Word(word.text(), word.token().lower(), word.unfinished(), word.fields(), synonyms);
        }
    }

    /** Null for a word that is not known. */
    List<Variant> get(Word word) {
        return forms.getIfPresent(word);
    }

    void put(Word word, List<Variant> found) {
        forms.put(word, found);
    }
}
