package org.sessionsearch.lucene.search;

import java.util.List;

/**
 * How a whole query is read.
 *
 * @param words what is looked for, at most 64
 * @param typed the single words among them, which come first
 * @param wholes where the typed text is a whole title or a whole name
 * @param question whether it is asked as a question, of which sessions need not have every word
 */
record QueryReading(List<WordReading> words, List<TypedWord> typed, List<Lookup> wholes, boolean question) {
    QueryReading {
        words = List.copyOf(words);
        typed = List.copyOf(typed);
        wholes = List.copyOf(wholes);
    }

    QueryReading withWords(List<WordReading> other) {
        return new QueryReading(other, typed, wholes, question);
    }

    /** Number of words that count. */
    int required() {
        return (int) words.stream().filter(WordReading::required).count();
    }

    /** The words that count, as bits by their index. */
    long requiredBits() {
        long bits = 0;
        for (int i = 0; i < words.size(); i++) {
            bits |= words.get(i).required() ? 1L << i : 0;
        }
        return bits;
    }
}
