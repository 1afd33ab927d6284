package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/** Finds the titles in which the words stand as they were typed, one after another. Not thread-safe. */
final class TitlePhrase {

    /** Positions are bits of a long; few titles are longer. */
    private static final int MOST_POSITIONS = 63;

    private final List<WordReading> words;
    private final Postings postings;

    TitlePhrase(List<WordReading> words, Postings postings) {
        this.words = words;
        this.postings = postings;
    }

    /** Those of {@code docs}, which ascend; as many as {@code size}. */
    FixedBitSet among(int[] docs, int size) throws IOException {
        long[] ends = new long[size];
        Arrays.fill(ends, -1);
        for (int i = 0; i < words.size(); i++) {
            int gap = i == 0 ? 0 : words.get(i).place() - words.get(i - 1).place();
            long[] positions = positions(words.get(i), docs, size);
            for (int doc = 0; doc < size; doc++) {
                ends[doc] = (ends[doc] << gap) & positions[doc];
            }
        }
        FixedBitSet found = new FixedBitSet(postings.leaf().maxDoc());
        for (int doc = 0; doc < size; doc++) {
            if (ends[doc] != 0) {
                found.set(docs[doc]);
            }
        }
        return found;
    }

    /** Where a word stands in each title, as bits. */
    private long[] positions(WordReading word, int[] docs, int size) throws IOException {
        long[] positions = new long[size];
        for (Variant variant : word.variants()) {
            boolean wide = variant.kind() == Kind.JOINED || variant.kind() == Kind.SPLIT;
            for (Lookup lookup : variant.lookups()) {
                if (lookup.field() == TextField.TITLE) {
                    postings.read(lookup, PostingsEnum.POSITIONS, each -> addAll(each, wide, docs, size, positions));
                }
            }
        }
        return positions;
    }

    private static void addAll(PostingsEnum postings, boolean wide, int[] docs, int size, long[] positions)
            throws IOException {
        int next = 0;
        int doc = postings.advance(docs[0]);
        while (doc != PostingsEnum.NO_MORE_DOCS) {
            next = Arrays.binarySearch(docs, next, size, doc);
            if (next >= 0) {
                positions[next] |= bits(postings, wide);
                next++;
            } else {
                next = -next - 1;
            }
            if (next == size) {
                return;
            }
            doc = postings.advance(docs[next]);
        }
    }

    /** @param wide whether the match takes the place of two words */
    private static long bits(PostingsEnum postings, boolean wide) throws IOException {
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
