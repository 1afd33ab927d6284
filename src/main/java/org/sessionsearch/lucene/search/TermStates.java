package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;

/**
 * Where the terms of one segment lie that were looked up before: to find a term in the dictionary costs more than to
 * read the postings of most. Thread-safe.
 */
final class TermStates {

    /** Some 200 bytes each. */
    private static final int MOST = 20_000;

    /** Empty for a term that the segment does not have. */
    private final Remembered<Lookup.Term, Optional<TermState>> states = new Remembered<>(MOST);

    /** Puts {@code termsEnum}, which is of the term's field, on the term; false when the segment does not have it. */
    boolean seek(TermsEnum termsEnum, Lookup.Term term) throws IOException {
        Optional<TermState> known = states.get(term);
        if (known == null) {
            boolean found = termsEnum.seekExact(term.text());
            states.put(term, found ? Optional.of(termsEnum.termState()) : Optional.empty());
            return found;
        }
        if (known.isEmpty()) {
            return false;
        }
        termsEnum.seekExact(term.text(), known.get());
        return true;
    }
}
