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
    private final Map<String, FieldTerms> fields = new HashMap<>();

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
        FieldTerms terms = terms(lookup.in());
        if (terms.words == null) {
            return;
        }
        switch (lookup) {
            case Lookup.Term term -> one(terms, term, flags, sink);
            case Lookup.Prefix prefix -> all(terms, prefix.prefix(), flags, sink);
            case Lookup.Phrase phrase -> phrase(terms, phrase.texts(), flags, sink);
        }
    }

    private FieldTerms terms(String field) throws IOException {
        FieldTerms known = fields.get(field);
        if (known == null) {
            Terms ofField = leaf.terms(field);
            known = new FieldTerms(ofField == null ? null : ofField.iterator());
            fields.put(field, known);
        }
        return known;
    }

    private void one(FieldTerms terms, Lookup.Term term, int flags, Sink sink) throws IOException {
        if (states.seek(terms.words, term)) {
            sink.read(terms.postings(flags));
        }
    }

    private static void all(FieldTerms terms, BytesRef prefix, int flags, Sink sink) throws IOException {
        if (terms.words.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.words.term();
        while (term != null && StringHelper.startsWith(term, prefix)) {
            sink.read(terms.postings(flags));
            term = terms.words.next();
        }
    }

    private static void phrase(FieldTerms terms, List<BytesRef> texts, int flags, Sink sink) throws IOException {
        PostingsEnum[] parts = new PostingsEnum[texts.size()];
        for (int i = 0; i < parts.length; i++) {
            if (!terms.words.seekExact(texts.get(i))) {
                return;
            }
            parts[i] = terms.part(i, PhrasePostings.flagsOfParts(flags));
        }
        sink.read(new PhrasePostings(parts, flags));
    }

    /** The enumerators of one field. One of postings serves again only where it is read with the same flags. */
    private static final class FieldTerms {
        private final TermsEnum words;
        private final PostingsEnum[] byFlags = new PostingsEnum[Integer.bitCount(PostingsEnum.ALL) + 1];
        private final List<PostingsEnum> parts = new ArrayList<>();

        /** @param words null where the segment does not have the field */
        FieldTerms(TermsEnum words) {
            this.words = words;
        }

        /** The postings of the term that {@code words} is on. */
        PostingsEnum postings(int flags) throws IOException {
            int place = Integer.bitCount(flags);
            byFlags[place] = words.postings(byFlags[place], flags);
            return byFlags[place];
        }

        /** As {@link #postings}, to be read together with those of the other parts of a phrase. */
        PostingsEnum part(int index, int flags) throws IOException {
            if (index == parts.size()) {
                parts.add(null);
            }
            parts.set(index, words.postings(parts.get(index), flags));
            return parts.get(index);
        }
    }
}
