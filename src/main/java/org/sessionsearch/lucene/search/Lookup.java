package org.sessionsearch.lucene.search;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.TextField;

/** Where in the index one form of a word is read. */
sealed interface Lookup {

    /** The field a match counts in. */
    TextField field();

    /** The name of the Lucene field. */
    String in();

    /** One term. */
    record Term(TextField field, String in, BytesRef text) implements Lookup {}

    /** All terms with a beginning. */
    record Prefix(TextField field, String in, BytesRef prefix) implements Lookup {}

    /** Terms where they follow one another. */
    record Phrase(TextField field, String in, List<BytesRef> texts) implements Lookup {
        public Phrase {
            texts = List.copyOf(texts);
        }
    }
}
