package org.sessionsearch.lucene.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/**
 * Hands the words of sessions and their stems to the index writer. The streams are used again for every session, so a
 * document is to be indexed before the next one is made. Not thread-safe.
 */
public final class TextStreams {

    private final KnownStems stems = new KnownStems();
    private final Map<TextField, WordStream> ofWords = new EnumMap<>(TextField.class);
    private final Map<TextField, StemStream> ofStems = new EnumMap<>(TextField.class);

    /** The words of a field as they stand. */
    TokenStream words(TextField field, List<Token> words) {
        WordStream stream = ofWords.computeIfAbsent(field, first -> new WordStream());
        stream.read(words);
        return stream;
    }

    /** The stems of the words of a field, each where its word stands. */
    TokenStream stems(TextField field, List<Token> words, String language) {
        StemStream stream = ofStems.computeIfAbsent(field, first -> new StemStream());
        stream.read(words, stems.of(language));
        return stream;
    }
}
