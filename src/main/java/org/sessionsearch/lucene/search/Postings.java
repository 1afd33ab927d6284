package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Reads the postings of {@link Lookup}s in one segment, one after another with the same enumerators: to make new ones
 * costs more than to read most postings. Not thread-safe.
 */
final class Postings {

    private final LeafReader leaf;
    private final TermStates states;
    private final TimeLimit limit;
    private final Map<String, TermsEnum> terms = new HashMap<>();
    private PostingsEnum last;

    Postings(LeafReader leaf, TermStates states, TimeLimit limit) {
        this.leaf = leaf;
        this.limit = limit;
        this.states = states;
    }

    LeafReader leaf() {
        return leaf;
    }

    /** What reads the postings of one term or phrase, and keeps nothing of them. */
    @FunctionalInterface
    interface Sink {
        void read(PostingsEnum postings) throws IOException;
    }

    /**
     * Hands on the postings of a lookup: none when the segment has none, one for a term, one for each term of a prefix,
     * one for a phrase.
     *
     * @param flags what to read, of {@link PostingsEnum}
     * @throws org.sessionsearch.engine.EngineBusyException when the time of the search is over
     */
    void read(Lookup lookup, int flags, Sink sink) throws IOException {
        limit.check();
        TermsEnum termsEnum = terms(lookup.in());
        if (termsEnum == null) {
            return;
        }
        switch (lookup) {
            case Lookup.Term term -> one(termsEnum, term, flags, sink);
            case Lookup.Prefix prefix -> all(termsEnum, prefix.prefix(), flags, sink);
            case Lookup.Phrase phrase -> phrase(termsEnum, phrase.texts(), sink);
        }
    }

    private TermsEnum terms(String field) throws IOException {
        TermsEnum known = terms.get(field);
        if (known == null) {
            Terms ofField = leaf.terms(field);
            if (ofField == null) {
                return null;
            }
            known = ofField.iterator();
            terms.put(field, known);
        }
        return known;
    }

    private void one(TermsEnum termsEnum, Lookup.Term term, int flags, Sink sink) throws IOException {
        if (states.seek(termsEnum, term)) {
            last = termsEnum.postings(last, flags);
            sink.read(last);
        }
    }

    private void all(TermsEnum termsEnum, BytesRef prefix, int flags, Sink sink) throws IOException {
        if (termsEnum.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = termsEnum.term();
        while (term != null && StringHelper.startsWith(term, prefix)) {
            last = termsEnum.postings(last, flags);
            sink.read(last);
            term = termsEnum.next();
        }
    }

    private static void phrase(TermsEnum termsEnum, List<BytesRef> texts, Sink sink) throws IOException {
        List<PostingsEnum> parts = new ArrayList<>();
        for (BytesRef text : texts) {
            if (!termsEnum.seekExact(text)) {
                return;
            }
            parts.add(termsEnum.postings(null, PostingsEnum.OFFSETS));
        }
        sink.read(new PhrasePostings(parts));
    }
}
