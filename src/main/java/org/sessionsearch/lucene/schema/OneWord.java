package org.sessionsearch.lucene.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts single words through a token filter of Lucene's. Not thread-safe. */
final class OneWord implements UnaryOperator<String> {

    private final Source source = new Source();
    private final TokenFilter filter;

    OneWord(Function<TokenStream, TokenFilter> filter) {
        this.filter = filter.apply(source);
    }

    @Override
    public String apply(String word) {
        source.term.setEmpty().append(word);
        try {
            filter.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source.term.toString();
    }

    /** Always at its one word. */
    private static final class Source extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
