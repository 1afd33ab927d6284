package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Opens the postings of a {@link Lookup} in one segment. Not thread-safe. */
final class Postings {

    private final LeafReader leaf;

    Postings(LeafReader leaf) {
        this.leaf = leaf;
    }

    /**
     * The postings of a lookup: none when the segment has none, one for a term, one for each term of a prefix, one for a
     * phrase.
     *
     * @param flags what to read, of {@link PostingsEnum}
     */
    List<PostingsEnum> open(Lookup lookup, int flags) throws IOException {
        Terms terms = leaf.terms(lookup.in());
        if (terms == null) {
            return List.of();
        }
        TermsEnum termsEnum = terms.iterator();
        return switch (lookup) {
            case Lookup.Term term -> one(termsEnum, term.text(), flags);
            case Lookup.Prefix prefix -> all(termsEnum, prefix.prefix(), flags);
            case Lookup.Phrase phrase -> phrase(termsEnum, phrase.texts());
        };
    }

    private static List<PostingsEnum> one(TermsEnum terms, BytesRef text, int flags) throws IOException {
        return terms.seekExact(text) ? List.of(terms.postings(null, flags)) : List.of();
    }

    private static List<PostingsEnum> all(TermsEnum terms, BytesRef prefix, int flags) throws IOException {
        List<PostingsEnum> postings = new ArrayList<>();
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return postings;
        }
        BytesRef term = terms.term();
        while (term != null && StringHelper.startsWith(term, prefix)) {
            postings.add(terms.postings(null, flags));
            term = terms.next();
        }
        return postings;
    }

    private static List<PostingsEnum> phrase(TermsEnum terms, List<BytesRef> texts) throws IOException {
        List<PostingsEnum> parts = new ArrayList<>();
        for (BytesRef text : texts) {
            if (!terms.seekExact(text)) {
                return List.of();
            }
            parts.add(terms.postings(null, PostingsEnum.OFFSETS));
        }
        return List.of(new PhrasePostings(parts));
    }
}
