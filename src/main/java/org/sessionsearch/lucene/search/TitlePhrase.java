package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/** Finds the titles in which the words stand as they were typed, one after another. */
final class TitlePhrase {

    /** Positions are bits of a long; few titles are longer. */
    private static final int MOST_POSITIONS = 63;

    private final List<WordReading> words;
    private final List<List<Place>> places = new ArrayList<>();

    TitlePhrase(List<WordReading> words, LeafReader leaf) throws IOException {
        this.words = words;
        Postings postings = new Postings(leaf);
        for (WordReading word : words) {
            List<Place> ofWord = new ArrayList<>();
            for (Variant variant : word.variants()) {
                for (Lookup lookup : variant.lookups()) {
                    if (lookup.field() == TextField.TITLE) {
                        boolean wide = variant.kind() == Kind.JOINED || variant.kind() == Kind.SPLIT;
                        for (PostingsEnum opened : postings.open(lookup, PostingsEnum.POSITIONS)) {
                            ofWord.add(new Place(opened, wide));
                        }
                    }
                }
            }
            places.add(ofWord);
        }
    }

    /** Those of {@code docs}. */
    FixedBitSet among(FixedBitSet docs) throws IOException {
        FixedBitSet found = new FixedBitSet(docs.length());
        for (int doc = docs.nextSetBit(0); doc != PostingsEnum.NO_MORE_DOCS; ) {
            if (isPhrase(doc)) {
                found.set(doc);
            }
            doc = doc + 1 < docs.length() ? docs.nextSetBit(doc + 1) : PostingsEnum.NO_MORE_DOCS;
        }
        return found;
    }

    private boolean isPhrase(int doc) throws IOException {
        long ends = -1;
        for (int i = 0; i < words.size(); i++) {
            int gap = i == 0 ? 0 : words.get(i).place() - words.get(i - 1).place();
            ends = (ends << gap) & positions(places.get(i), doc);
            if (ends == 0) {
                return false;
            }
        }
        return true;
    }

    private static long positions(List<Place> places, int doc) throws IOException {
        long bits = 0;
        for (Place place : places) {
            bits |= place.at(doc);
        }
        return bits;
    }

    /** @param wide whether the match takes the place of two words */
    private record Place(PostingsEnum postings, boolean wide) {
        long at(int doc) throws IOException {
            int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
            if (at != doc) {
                return 0;
            }
            long bits = 0;
            for (int i = postings.freq(); i > 0; i--) {
                int position = postings.nextPosition();
                if (position < MOST_POSITIONS) {
                    bits |= (wide ? 3L : 1L) << position;
                }
            }
            return bits;
        }
    }
}
