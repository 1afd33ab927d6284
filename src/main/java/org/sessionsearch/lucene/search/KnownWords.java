package org.sessionsearch.lucene.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The matches, in one segment, of words that were asked for before. People type the same words in ever new texts, and
 * while one word is typed the words before it stay as they are. Belongs to one view of the index, since scores depend on
 * all of it; thread-safe.
 */
final class KnownWords {

    private static final int BYTES_PER_SESSION = 200;
    private static final int BYTES_OF_SMALL_INDEX = 2_000_000;

    /** A power of two. */
    private static final int SLOTS = 4096;

    private final Cache<List<Variant>, WordMatches> words;

    /** Hashes of words that were asked for once. */
    private final AtomicIntegerArray asked = new AtomicIntegerArray(SLOTS);

    /** @param sessions of the segment */
    KnownWords(int sessions) {
        words = Caffeine.newBuilder()
                .maximumWeight(BYTES_OF_SMALL_INDEX + (long) BYTES_PER_SESSION * sessions)
                .weigher((List<Variant> forms, WordMatches matches) -> Variant.bytes(forms) + matches.bytes())
                .executor(Runnable::run)
                .build();
    }

    /** The matches of a word; null when they are not known. */
    WordMatches get(WordReading word) {
        return words.getIfPresent(word.variants());
    }

    void put(WordReading word, WordMatches matches) {
        words.put(word.variants(), matches);
    }

    /** Whether a word that is not known was asked for before. May err, seldom. */
    boolean isAskedAgain(WordReading word) {
        int hash = word.variants().hashCode();
        return asked.getAndSet(hash & SLOTS - 1, hash) == hash;
    }
}
