package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.sessionsearch.lucene.schema.TextFields;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * Finds where in sessions the words of a reading match, from the postings that matched. Each is opened once for all
 * sessions of a page. Thread-safe.
 */
final class Occurrences {

    private static final int MOST_IN_ONE_POSTING = 50;

    private final IndexReader reader;

    /** By the ordinal of the segment. */
    private final List<Workspaces> workspaces;

    Occurrences(IndexReader reader, List<Workspaces> workspaces) {
        this.reader = reader;
        this.workspaces = List.copyOf(workspaces);
    }

    /**
     * The places in each of {@code docs}, word by word, the best form of a word first. A poor form of a word, such as a
     * misspelling, is looked for only where no better one is; completions are not: {@link Completions} finds them in
     * the text.
     */
    Map<Integer, List<Occurrence>> of(QueryReading reading, int[] docs) throws IOException {
        Map<Integer, List<Occurrence>> found = new HashMap<>();
        for (int doc : docs) {
            found.put(doc, new ArrayList<>());
        }
        int[] sorted = docs.clone();
        Arrays.sort(sorted);
        for (int from = 0; from < sorted.length; ) {
            LeafReaderContext leaf = leaf(sorted[from]);
            int end = leaf.docBase + leaf.reader().maxDoc();
            int to = from;
            while (to < sorted.length && sorted[to] < end) {
                to++;
            }
            inLeaf(reading, leaf, Arrays.copyOfRange(sorted, from, to), found);
            from = to;
        }
        return found;
    }

    /** The best form in which each word matches in a document; null for one that does not. */
    Variant[] best(QueryReading reading, int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        Workspace workspace = workspaces.get(leaf.ord).take();
        try {
            return best(reading, workspace.postings, doc - leaf.docBase);
        } finally {
            workspaces.get(leaf.ord).giveBack(workspace);
        }
    }

    private static Variant[] best(QueryReading reading, Postings postings, int doc) throws IOException {
        Variant[] best = new Variant[reading.words().size()];
        for (int word = 0; word < best.length; word++) {
            for (Variant variant : reading.words().get(word).variants()) {
                if (best[word] == null && matches(variant, postings, doc)) {
                    best[word] = variant;
                }
            }
        }
        return best;
    }

    private static boolean matches(Variant variant, Postings postings, int doc) throws IOException {
        boolean[] found = new boolean[1];
        for (Lookup lookup : variant.lookups()) {
            if (!found[0]) {
                postings.read(lookup, PostingsEnum.NONE, opened -> found[0] |= opened.advance(doc) == doc);
            }
        }
        return found[0];
    }

    private void inLeaf(QueryReading reading, LeafReaderContext leaf, int[] docs, Map<Integer, List<Occurrence>> found)
            throws IOException {
        Workspace workspace = workspaces.get(leaf.ord).take();
        try {
            inLeaf(reading, workspace.postings, leaf.docBase, docs, found);
        } finally {
            workspaces.get(leaf.ord).giveBack(workspace);
        }
    }

    private static void inLeaf(
            QueryReading reading, Postings postings, int docBase, int[] docs, Map<Integer, List<Occurrence>> found)
            throws IOException {
        for (int word = 0; word < reading.words().size(); word++) {
            int[] left = docs;
            for (Variant variant : reading.words().get(word).variants()) {
                if (variant.kind() == Kind.PREFIX
                        && !variant.lookups().get(0).in().equals(TextFields.NAME)) {
                    continue;
                }
                if (variant.isPoor()) {
                    left = without(found, word, left);
                }
                for (Lookup lookup : variant.lookups()) {
                    read(word, variant, lookup, postings, docBase, left, found);
                }
            }
        }
    }

    private static int[] without(Map<Integer, List<Occurrence>> found, int word, int[] docs) {
        return Arrays.stream(docs)
                .filter(doc -> found.get(doc).stream().noneMatch(place -> place.word() == word))
                .toArray();
    }

    private static void read(
            int word,
            Variant variant,
            Lookup lookup,
            Postings postings,
            int docBase,
            int[] docs,
            Map<Integer, List<Occurrence>> found)
            throws IOException {
        if (docs.length == 0) {
            return;
        }
        boolean offsets = !lookup.in().equals(TextFields.CODE) && !lookup.in().equals(TextFields.NAME);
        postings.read(lookup, offsets ? PostingsEnum.OFFSETS : PostingsEnum.NONE, opened -> {
            for (int doc : docs) {
                int at = opened.docID() < doc - docBase ? opened.advance(doc - docBase) : opened.docID();
                if (at == doc - docBase) {
                    add(word, variant, lookup, offsets ? opened : null, found.get(doc));
                }
            }
        });
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

    private LeafReaderContext leaf(int doc) {
        return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    }
}
