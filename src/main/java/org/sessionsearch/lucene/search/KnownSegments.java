package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.sessionsearch.lucene.schema.TextField;

/**
 * The words of the segments that there are, kept from one view of the index to the next: a change makes a small segment
 * beside large ones, and only that one has to be read. Forgets a segment once no reader has it. Thread-safe.
 */
public final class KnownSegments {

    private final Map<Object, SegmentWords> words = new WeakHashMap<>();
    private final Map<Object, SegmentWords> stems = new WeakHashMap<>();

    /** Of all {@link TextField}s, segment by segment. */
    synchronized List<SegmentWords> words(IndexReader reader) throws IOException {
        return known(reader, words, EnumSet.allOf(TextField.class), TextField::exact);
    }

    /** The stems of all {@link TextField}s that have some, segment by segment. */
    synchronized List<SegmentWords> stems(IndexReader reader) throws IOException {
        EnumSet<TextField> stemmed = EnumSet.allOf(TextField.class);
        stemmed.removeIf(field -> !field.isStemmed());
        return known(reader, stems, stemmed, TextField::stemmed);
    }

    private static List<SegmentWords> known(
            IndexReader reader,
            Map<Object, SegmentWords> known,
            Set<TextField> fields,
            Function<TextField, String> name)
            throws IOException {
        List<SegmentWords> segments = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Object key = key(leaf.reader());
            SegmentWords segment = known.get(key);
            if (segment == null) {
                segment = SegmentWords.of(leaf.reader(), fields, name);
                known.put(key, segment);
            }
            segments.add(segment);
        }
        return segments;
    }

    /** Of the terms alone: which sessions are deleted is not in it. */
    private static Object key(LeafReader leaf) {
        return leaf.getCoreCacheHelper() == null
                ? new Object()
                : leaf.getCoreCacheHelper().getKey();
    }
}
