package org.sessionsearch.lucene.schema;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands the stems of words to the index writer, all those of a word at its place. */
final class StemStream extends TokenStream {

    private static final BytesRef[] NONE = {};

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Token> words = List.of();
    private KnownStems.OfLanguage stems;
    private int next;
    private BytesRef[] ofWord = NONE;
    private int nextOfWord;

    /** What comes after the next {@link #reset}. */
    void read(List<Token> words, KnownStems.OfLanguage stems) {
        this.words = words;
        this.stems = stems;
    }

    @Override
    public void reset() {
        next = 0;
        ofWord = NONE;
        nextOfWord = 0;
    }

    @Override
    public boolean incrementToken() {
        if (nextOfWord == ofWord.length) {
            if (next == words.size()) {
                return false;
            }
            Token word = words.get(next++);
            ofWord = stems.of(word);
            nextOfWord = 0;
            offset.setOffset(word.start(), word.end());
            step.setPositionIncrement(word.step());
        } else {
            step.setPositionIncrement(0);
        }
        term.setBytesRef(ofWord[nextOfWord++]);
        return true;
    }
}
