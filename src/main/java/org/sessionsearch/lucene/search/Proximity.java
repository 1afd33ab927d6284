package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * Raises the scores of sessions in whose long texts the words stand near each other: words that follow one another in a
 * sentence are one thing, the same words strewn over a text are not. Only the best few are looked at, because positions
 * cost more to read than all else. Words that all stand in the title are near enough. Thread-safe.
 */
final class Proximity {

    /** Number of sessions that are looked at. */
    private static final int BEST = 24;

    private static final int MOST_WORDS = 6;
    private static final int MOST_POSITIONS = 16;

    /** Words farther apart are not in one sentence. */
    private static final int FAR = 8;

    /** For words that all follow one another. */
    private static final float BONUS = 0.25f;

    private static final Set<TextField> TEXTS = EnumSet.of(TextField.DESCRIPTION, TextField.BODY);
    private static final BytesRef ENGLISH = new BytesRef(Stems.ENGLISH);
    private static final int[] NONE = {};

    private final List<LeafReaderContext> leaves;

    /** By the ordinal of the segment. */
    private final List<Workspaces> workspaces;

    Proximity(List<LeafReaderContext> leaves, List<Workspaces> workspaces) {
        this.leaves = leaves;
        this.workspaces = List.copyOf(workspaces);
    }

    void raise(QueryReading reading, Matches matches) throws IOException {
        List<WordReading> words =
                reading.words().stream().filter(WordReading::required).toList();
        if (words.size() < 2 || words.size() > MOST_WORDS || matches.size() < 2) {
            return;
        }
        int[] best = matches.best(BEST);
        float[] factors = new float[best.length];
        boolean scattered = false;
        for (int i = 0; i < best.length; i++) {
            factors[i] = 1 + BONUS;
            scattered |= !matches.isInTitle(best[i]);
        }
        if (scattered) {
            setFactors(words, best, matches, factors);
            matches.raise(best, factors);
        }
    }

    private void setFactors(List<WordReading> words, int[] best, Matches matches, float[] factors) throws IOException {
        int from = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            int to = from;
            while (to < best.length && matches.doc(best[to]) < end) {
                to++;
            }
            int[] places = IntStream.range(from, to)
                    .filter(i -> !matches.isInTitle(best[i]))
                    .toArray();
            if (places.length > 0) {
                int[] docs = IntStream.of(places)
                        .map(i -> matches.doc(best[i]) - leaf.docBase)
                        .toArray();
                float[] nearness = nearness(words, docs, leaf);
                for (int i = 0; i < places.length; i++) {
                    factors[places[i]] = 1 + BONUS * nearness[i];
                }
            }
            from = to;
        }
    }

    private float[] nearness(List<WordReading> words, int[] docs, LeafReaderContext leaf) throws IOException {
        Workspace workspace = workspaces.get(leaf.ord).take();
        try {
            return nearness(words, docs, workspace.postings);
        } finally {
            workspaces.get(leaf.ord).giveBack(workspace);
        }
    }

    /** For each document from 0 to 1, how near each word is to the next one, on average. */
    private static float[] nearness(List<WordReading> words, int[] docs, Postings postings) throws IOException {
        float[] sum = new float[docs.length];
        int[][][] before = null;
        for (WordReading word : words) {
            int[][][] places = places(word, docs, postings);
            if (before != null) {
                for (int doc = 0; doc < docs.length; doc++) {
                    sum[doc] += nearness(before[doc], places[doc]) / (words.size() - 1);
                }
            }
            before = places;
        }
        return sum;
    }

    /** Of the fields, the one where they are nearest. */
    private static float nearness(int[][] ones, int[][] others) {
        float nearest = 0;
        for (int field = 0; field < ones.length; field++) {
            for (int one : ones[field]) {
                for (int other : others[field]) {
                    nearest = Math.max(nearest, nearness(other - one));
                }
            }
        }
        return nearest;
    }

    /** Of words that stand {@code distance} apart; 0 for two that are written as one. */
    private static float nearness(int distance) {
        int apart = distance >= 0 ? Math.max(1, distance) : 1 - distance;
        return apart > FAR ? 0 : 1f / apart;
    }

    /** The positions of a word, by document and field. */
    private static int[][][] places(WordReading word, int[] docs, Postings postings) throws IOException {
        int[][][] places = new int[docs.length][TEXTS.size()][];
        for (int[][] ofDoc : places) {
            Arrays.fill(ofDoc, NONE);
        }
        for (Lookup lookup : lookups(word)) {
            int field = lookup.field() == TextField.BODY ? 1 : 0;
            postings.read(lookup, PostingsEnum.POSITIONS, opened -> addAll(opened, docs, field, places));
        }
        return places;
    }

    /** Where a word has an English stem, that stands wherever the word does; else every form but completions. */
    private static List<Lookup> lookups(WordReading word) {
        List<Lookup> all = new ArrayList<>();
        List<Lookup> stems = new ArrayList<>();
        for (Variant variant : word.variants()) {
            if (variant.kind() != Kind.PREFIX && (variant.nearness() == 1 || variant.kind() == Kind.TYPO)) {
                for (Lookup lookup : variant.lookups()) {
                    if (TEXTS.contains(lookup.field())) {
                        all.add(lookup);
                        if (variant.kind() == Kind.STEM && isEnglish(lookup)) {
                            stems.add(lookup);
                        }
                    }
                }
            }
        }
        return stems.isEmpty() ? all : stems;
    }

    private static boolean isEnglish(Lookup lookup) {
        return lookup instanceof Lookup.Term term && StringHelper.startsWith(term.text(), ENGLISH);
    }

    private static void addAll(PostingsEnum postings, int[] docs, int field, int[][][] places) throws IOException {
        for (int i = 0; i < docs.length; i++) {
            int at = postings.docID() < docs[i] ? postings.advance(docs[i]) : postings.docID();
            if (at == PostingsEnum.NO_MORE_DOCS) {
                return;
            }
            if (at == docs[i]) {
                int[] known = places[i][field];
                int count = Math.min(postings.freq(), MOST_POSITIONS);
                int[] all = ArrayUtil.growExact(known, known.length + count);
                for (int j = 0; j < count; j++) {
                    all[known.length + j] = postings.nextPosition();
                }
                places[i][field] = all;
            }
        }
    }
}
