package org.sessionsearch.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.lucene.schema.TextField;

class LexiconTest {

    private static final Set<TextField> FIELDS = EnumSet.of(TextField.TITLE, TextField.TAG, TextField.DESCRIPTION);

    /** By word, the number of sessions by field. */
    private final TreeMap<BytesRef, Map<TextField, Integer>> expected = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7})
    void hasTheWordsOfAllSegmentsInOrder(int segments) throws IOException {
        Random random = new Random(segments);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
                for (int segment = 0; segment < segments; segment++) {
                    // A large one and smaller ones, as a change makes them.
                    for (int doc = segment == 0 ? 300 : 5; doc > 0; doc--) {
                        writer.addDocument(document(random));
                    }
                    writer.commit();
                }
            }
            if (segments > 0) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    assertEquals(segments, reader.leaves().size());
                    check(Lexicon.of(words(reader)));
                }
            } else {
                assertEquals(0, Lexicon.of(List.of()).size());
            }
        }
    }

    private Document document(Random random) {
        Document document = new Document();
        for (TextField field : FIELDS) {
            String word = Integer.toString(random.nextInt(400), 20) + (random.nextInt(5) == 0 ? "é" : "");
            document.add(new StringField(field.exact(), word, Field.Store.NO));
            expected.computeIfAbsent(new BytesRef(word), any -> new TreeMap<>()).merge(field, 1, Integer::sum);
        }
        return document;
    }

    private static List<SegmentWords> words(DirectoryReader reader) throws IOException {
        List<SegmentWords> words = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            words.add(SegmentWords.of(leaf.reader(), FIELDS, TextField::exact));
        }
        return words;
    }

    private void check(Lexicon lexicon) {
        assertTrue(expected.size() > 200, "words to compare");
        assertEquals(expected.size(), lexicon.size());
        int ordinal = 0;
        for (Map.Entry<BytesRef, Map<TextField, Integer>> word : expected.entrySet()) {
            assertEquals(word.getKey(), lexicon.word(ordinal));
            assertEquals(ordinal, lexicon.find(word.getKey()));
            assertEquals(
                    word.getValue().values().stream()
                            .mapToInt(times -> times)
                            .max()
                            .orElseThrow(),
                    lexicon.frequency(ordinal));
            for (TextField field : TextField.values()) {
                assertEquals(word.getValue().containsKey(field), lexicon.occursIn(ordinal, field));
            }
            ordinal++;
        }
    }
}
