package org.sessionsearch.lucene.schema;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands words that are already there to the index writer. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Token> words = List.of();
    private int next;

    /** What comes after the next {@link #reset}. */
    void read(List<Token> words) {
        this.words = words;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        Token word = words.get(next++);
        term.setEmpty().append(word.text());
        offset.setOffset(word.start(), word.end());
        step.setPositionIncrement(word.step());
        return true;
    }
}
