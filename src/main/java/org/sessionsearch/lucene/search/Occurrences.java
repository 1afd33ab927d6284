package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.sessionsearch.lucene.schema.TextFields;

/** Finds where in a session the words of a reading match, from the postings that matched. Thread-safe. */
final class Occurrences {

    private static final int MOST_IN_ONE_POSTING = 50;

    private final IndexReader reader;

    Occurrences(IndexReader reader) {
        this.reader = reader;
    }

    /** All places of all forms, word by word, the best form of a word first. */
    List<Occurrence> of(QueryReading reading, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        Postings postings = new Postings(leaf.reader());
        List<Occurrence> found = new ArrayList<>();
        for (int word = 0; word < reading.words().size(); word++) {
            for (Variant variant : reading.words().get(word).variants()) {
                for (Lookup lookup : variant.lookups()) {
                    boolean offsets =
                            !lookup.in().equals(TextFields.CODE) && !lookup.in().equals(TextFields.NAME);
                    short flags = offsets ? PostingsEnum.OFFSETS : PostingsEnum.NONE;
                    int place = word;
                    postings.read(lookup, flags, each -> {
                        if (each.advance(doc - leaf.docBase) == doc - leaf.docBase) {
                            add(place, variant, lookup, offsets ? each : null, found);
                        }
                    });
                }
            }
        }
        return found;
    }

    private static void add(int word, Variant variant, Lookup lookup, PostingsEnum places, List<Occurrence> found)
            throws IOException {
        if (places == null) {
            found.add(new Occurrence(word, variant, lookup.field(), -1, -1));
            return;
        }
        int count = Math.min(places.freq(), MOST_IN_ONE_POSTING);
        for (int i = 0; i < count; i++) {
            places.nextPosition();
            found.add(new Occurrence(word, variant, lookup.field(), places.startOffset(), places.endOffset()));
        }
    }
}
