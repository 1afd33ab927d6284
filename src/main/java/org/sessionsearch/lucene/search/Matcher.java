package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/** Evaluates a reading: which sessions match, and how each ranks. */
final class Matcher {

    private static final int TITLE = TextField.TITLE.ordinal();
    private static final int SPEAKER = TextField.SPEAKER.ordinal();

    private static final float TITLE_BONUS = 1.4f;

    private static final Set<TextField> SUBJECT =
            EnumSet.of(TextField.SPEAKER, TextField.TAG, TextField.TRACK, TextField.ROOM, TextField.EVENT);

    private static final float SUBJECT_COUNTS = 20;

    private final IndexReader reader;
    private final Scoring scoring;
    private final Lengths lengths;

    /** By the ordinal of the segment. */
    private final List<Workspaces> workspaces;

    Matcher(IndexReader reader, Scoring scoring, Lengths lengths, List<Workspaces> workspaces) {
        this.reader = reader;
        this.scoring = scoring;
        this.lengths = lengths;
        this.workspaces = List.copyOf(workspaces);
    }

    /** The sessions that match all required words of {@code reading}. */
    Matches all(QueryReading reading) throws IOException {
        Matches matches = new Matches();
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = new LeafMatcher(leaf, reading)) {
                matcher.all(matches);
            }
        }
        return matches;
    }

    /** The sessions that match any required words of {@code reading}, of enough weight. */
    Matches most(QueryReading reading, float coverage) throws IOException {
        Matches matches = new Matches();
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = new LeafMatcher(leaf, reading)) {
                matcher.most(matches, coverage);
            }
        }
        return matches;
    }

    /** The documents, over the whole index, that match any word of {@code reading}. */
    FixedBitSet any(QueryReading reading) throws IOException {
        FixedBitSet docs = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = new LeafMatcher(leaf, reading)) {
                FixedBitSet found = matcher.fillAny();
                for (int doc = next(found, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
                    docs.set(leaf.docBase + doc);
                }
            }
        }
        return docs;
    }

    /** Every session but those of {@code excluded}. */
    Matches allBut(FixedBitSet excluded) {
        Matches matches = new Matches();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if ((live == null || live.get(doc)) && !excluded.get(leaf.docBase + doc)) {
                    matches.add(leaf.docBase + doc, 0, 0, false);
                }
            }
        }
        return matches;
    }

    /** The greatest set of words, as bits by their place, that some session has. */
    long bestSubset(QueryReading reading) throws IOException {
        long best = 0;
        float weight = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = new LeafMatcher(leaf, reading)) {
                long ofLeaf = matcher.bestSubset(best, weight);
                if (ofLeaf != best) {
                    best = ofLeaf;
                    weight = weight(reading, best);
                }
            }
        }
        return best;
    }

    private float weight(QueryReading reading, long subset) {
        float weight = 0;
        for (int i = 0; i < reading.words().size(); i++) {
            if ((subset & 1L << i) != 0) {
                weight += weight(reading.words().get(i));
            }
        }
        return weight;
    }

    /** How much is lost with a word: what stands in a title, a tag or a track is what sessions are about. */
    private float weight(WordReading word) {
        boolean subject = word.variants().stream()
                .filter(variant -> !variant.isPoor() && variant.kind() != Kind.PREFIX)
                .flatMap(variant -> variant.lookups().stream())
                .anyMatch(lookup -> SUBJECT.contains(lookup.field()));
        return 100 + (subject ? SUBJECT_COUNTS : 0) + scoring.idf(word.frequency());
    }

    private final class LeafMatcher implements AutoCloseable {
        private final LeafReaderContext context;
        private final LeafReader leaf;
        private final QueryReading reading;
        private final Postings postings;
        private final Workspace docs;

        LeafMatcher(LeafReaderContext context, QueryReading reading) {
            this.context = context;
            this.leaf = context.reader();
            this.reading = reading;
            docs = workspaces.get(context.ord).take();
            postings = docs.postings;
        }

        @Override
        public void close() {
            workspaces.get(context.ord).giveBack(docs);
        }

        /** The greatest set of words of a document that weighs more than {@code least}, else {@code other}. */
        long bestSubset(long other, float least) throws IOException {
            FixedBitSet found = fillAny();
            Bits live = leaf.getLiveDocs();
            long required = reading.requiredBits();
            long best = other;
            float weight = least;
            for (int doc = next(found, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
                long subset = docs.matched[doc] & required;
                if (subset != 0 && subset != best && (live == null || live.get(doc))) {
                    float its = weight(reading, subset);
                    if (its > weight) {
                        weight = its;
                        best = subset;
                    }
                }
            }
            return best;
        }

        void all(Matches matches) throws IOException {
            WordScores scores = docs.word;
            float[] halfway = lengths.halfway(context);
            FixedBitSet candidates = null;
            int size = leaf.maxDoc();
            for (int word : order()) {
                scores.fill(reading.words().get(word), postings, scoring, halfway, candidates, size);
                FixedBitSet found = new FixedBitSet(leaf.maxDoc());
                int count = scores.count();
                take(scores, word, found);
                scores.clear();
                if (!reading.words().get(word).required()) {
                    continue;
                }
                size = count;
                candidates = found;
                if (size == 0) {
                    return;
                }
            }
            if (candidates != null) {
                emit(candidates, matches);
            }
        }

        void most(Matches matches, float coverage) throws IOException {
            FixedBitSet candidates = fillAny();
            float whole = 0;
            List<WordReading> words = reading.words();
            float[] weight = new float[words.size()];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = words.get(i).variants().isEmpty() || !words.get(i).required()
                        ? 0
                        : scoring.idf(words.get(i).frequency());
                whole += weight[i];
            }
            for (int doc = candidates.nextSetBit(0); doc != PostingsEnum.NO_MORE_DOCS; doc = next(candidates, doc)) {
                float covered = 0;
                for (int i = 0; i < weight.length; i++) {
                    if ((docs.matched[doc] & 1L << i) != 0) {
                        covered += weight[i];
                    }
                }
                float share = whole == 0 ? 0 : covered / whole;
                if (share < coverage || share == 0) {
                    candidates.clear(doc);
                } else {
                    docs.score[doc] *= share;
                }
            }
            emit(candidates, matches);
        }

        FixedBitSet fillAny() throws IOException {
            WordScores scores = docs.word;
            float[] halfway = lengths.halfway(context);
            FixedBitSet found = new FixedBitSet(leaf.maxDoc());
            for (int word = 0; word < Math.min(64, reading.words().size()); word++) {
                scores.fill(reading.words().get(word), postings, scoring, halfway, null, 0);
                take(scores, word, found);
                scores.clear();
            }
            return found;
        }

        private void take(WordScores scores, int word, FixedBitSet found) {
            long bit = 1L << word;
            for (int i = 0; i < scores.count(); i++) {
                int doc = scores.doc(i);
                found.set(doc);
                docs.touched.set(doc);
                docs.score[doc] += scores.score(doc);
                docs.matched[doc] |= bit;
                docs.edits[doc] += scores.edits(doc);
                if (scores.field(doc) <= SPEAKER) {
                    docs.inHead[doc] |= bit;
                }
                if (scores.field(doc) == TITLE) {
                    docs.inTitle[doc] |= bit;
                }
                if (scores.kind(doc) == Kind.CODE.ordinal()) {
                    docs.code[doc] = true;
                }
            }
        }

        private void emit(FixedBitSet found, Matches matches) throws IOException {
            Bits live = leaf.getLiveDocs();
            FixedBitSet whole = keyed(reading.wholes());
            FixedBitSet phrases = phrases(found);
            long required = reading.requiredBits();
            for (int doc = found.nextSetBit(0); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
                if (live == null || live.get(doc)) {
                    int tier = Tier.of(docs.code[doc], docs.edits[doc], whole.get(doc));
                    float bonus = phrases != null && phrases.get(doc) ? 1.2f : 1;
                    bonus *= docs.inHead[doc] == docs.matched[doc] ? TITLE_BONUS : 1;
                    boolean wholeInTitle = (docs.inTitle[doc] & required) == required;
                    matches.add(context.docBase + doc, tier, docs.score[doc] * bonus, wholeInTitle);
                }
            }
        }

        private FixedBitSet phrases(FixedBitSet found) throws IOException {
            long all = reading.requiredBits();
            if (Long.bitCount(all) < 2 || reading.words().size() > 16) {
                return null;
            }
            int[] inTitles = new int[16];
            int size = 0;
            for (int doc = found.nextSetBit(0); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
                if ((docs.inTitle[doc] & all) == all) {
                    inTitles = ArrayUtil.grow(inTitles, size + 1);
                    inTitles[size++] = doc;
                }
            }
            if (size == 0) {
                return null;
            }
            List<WordReading> required =
                    reading.words().stream().filter(WordReading::required).toList();
            return new TitlePhrase(required, postings).among(inTitles, size);
        }

        private FixedBitSet keyed(List<Lookup> lookups) throws IOException {
            FixedBitSet keyed = new FixedBitSet(leaf.maxDoc());
            for (Lookup lookup : lookups) {
                postings.read(lookup, PostingsEnum.NONE, keyed::or);
            }
            return keyed;
        }

        private int[] order() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < reading.words().size(); i++) {
                order.add(i);
            }
            order.sort(
                    Comparator.comparing((Integer i) -> !reading.words().get(i).required())
                            .thenComparingInt(i -> reading.words().get(i).frequency()));
            return order.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static int next(FixedBitSet bits, int doc) {
        return Workspace.next(bits, doc);
    }
}
