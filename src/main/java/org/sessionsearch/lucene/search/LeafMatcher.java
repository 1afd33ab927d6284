package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.search.ScoreParts.Factor;
import org.sessionsearch.query.Interpretation.Kind;

/** Evaluates one reading in one segment. Not thread-safe; gives its workspace back when closed. */
final class LeafMatcher implements AutoCloseable {

    private static final int TITLE = TextField.TITLE.ordinal();
    private static final int SPEAKER = TextField.SPEAKER.ordinal();
    private static final int CODE = Kind.CODE.ordinal();

    /** For all words in the title or a speaker's name. */
    private static final float HEAD_BONUS = 1.4f;

    /** For all words as a phrase in the title. As a tier it put worse sessions first, measured on other talks. */
    private static final float PHRASE_BONUS = 1.2f;

    /** Of what a word that need not match counts in a question: titles that ask alike are no answers for that. */
    private static final float OF_ASKING = 0.5f;

    private static final int MOST_WORDS_OF_PHRASE = 16;
    private static final int MOST_WORDS = 64;

    private final LeafReaderContext context;
    private final LeafReader leaf;
    private final QueryReading reading;
    private final long required;
    private final Scoring scoring;
    private final float[] halfway;
    private final Workspaces workspaces;
    private final Workspace docs;
    private final Postings postings;

    LeafMatcher(
            LeafReaderContext context, QueryReading reading, Scoring scoring, float[] halfway, Workspaces workspaces) {
        this.context = context;
        this.leaf = context.reader();
        this.reading = reading;
        this.required = reading.requiredBits();
        this.scoring = scoring;
        this.halfway = halfway;
        this.workspaces = workspaces;
        docs = workspaces.take();
        postings = docs.postings;
    }

    @Override
    public void close() {
        workspaces.giveBack(docs);
    }

    /** The set of words of a document, as bits, that weighs more than {@code other}, and most; else {@code other}. */
    long bestSubset(long other, WordWeights weights) throws IOException {
        FixedBitSet found = fillAny();
        Bits live = leaf.getLiveDocs();
        long best = other;
        long weight = weights.of(other);
        for (int doc = next(found, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
            long subset = docs.matched[doc] & required;
            if (subset != 0 && subset != best && (live == null || live.get(doc))) {
                long its = weights.of(subset);
                if (its > weight) {
                    weight = its;
                    best = subset;
                }
            }
        }
        return best;
    }

    /** Adds the documents that match all required words. */
    void all(Matches matches) throws IOException {
        FixedBitSet candidates = null;
        int size = leaf.maxDoc();
        for (int word : order()) {
            FixedBitSet found = new FixedBitSet(leaf.maxDoc());
            int count = take(word, candidates, size, found);
            if ((required & 1L << word) != 0) {
                size = count;
                candidates = found;
                if (size == 0) {
                    return;
                }
            }
        }
        if (candidates != null) {
            matches.expect(size);
            emit(candidates, matches);
        }
    }

    /** Adds the documents that match at least {@code coverage} of the weight of the words, ranked by score alone. */
    void most(Matches matches, WordWeights weights, float coverage) throws IOException {
        FixedBitSet found = fillAny();
        Bits live = leaf.getLiveDocs();
        FixedBitSet whole = keyed(reading.wholes());
        for (int doc = next(found, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
            float share = weights.share(docs.matched[doc]);
            if (share > 0 && share >= coverage && (live == null || live.get(doc))) {
                int tier = Tier.of(docs.code[doc], 0, whole.get(doc), 0);
                matches.add(context.docBase + doc, tier, docs.score[doc] * share, hasAllInTitle(doc));
            }
        }
    }

    /**
     * What the score of a document is made of.
     *
     * @param weights how much words tell where not all of them had to match; else null
     * @param nearness the factor of the words' nearness
     */
    ScoreParts parts(int doc, WordWeights weights, float nearness) throws IOException {
        FixedBitSet only = new FixedBitSet(leaf.maxDoc());
        only.set(doc);
        List<Float> words = new ArrayList<>();
        for (int word = 0; word < Math.min(MOST_WORDS, reading.words().size()); word++) {
            docs.score[doc] = 0;
            take(word, only, 1, new FixedBitSet(leaf.maxDoc()));
            words.add(docs.score[doc]);
        }
        List<Factor> factors = new ArrayList<>();
        if (weights == null) {
            FixedBitSet phrases = phrases(only);
            factors.add(new Factor(ofHead(doc), "for all words in the title or a speaker’s name"));
            factors.add(new Factor(ofPhrase(doc, phrases), "for the phrase in the title"));
        } else {
            float share = weights.share(docs.matched[doc]);
            factors.add(new Factor(share, "for the share of the words"));
        }
        factors.add(new Factor(nearness, "for the words’ nearness"));
        return new ScoreParts(words, factors);
    }

    /** Notes the documents that match any word. */
    FixedBitSet fillAny() throws IOException {
        FixedBitSet found = new FixedBitSet(leaf.maxDoc());
        for (int word = 0; word < Math.min(MOST_WORDS, reading.words().size()); word++) {
            take(word, null, leaf.maxDoc(), found);
        }
        return found;
    }

    /**
     * Notes the documents of a word.
     *
     * @param among the only documents to look at, as many as {@code size}; null for all
     * @param found where they are added
     * @return their number
     */
    private int take(int word, FixedBitSet among, int size, FixedBitSet found) throws IOException {
        WordReading wanted = reading.words().get(word);
        WordMatches known = workspaces.known().get(wanted);
        if (known == null && workspaces.known().isAskedAgain(wanted)) {
            docs.word.fill(wanted, postings, scoring, halfway, null, 0);
            known = new WordMatches(docs.word);
            docs.word.clear();
            workspaces.known().put(wanted, known);
        }
        Taking taking = new Taking(1L << word, found);
        if (known == null) {
            docs.word.fill(wanted, postings, scoring, halfway, among, size);
            docs.word.all(taking);
            docs.word.clear();
        } else if (among == null) {
            known.all(taking);
        } else {
            known.among(among, size, taking);
        }
        return taking.count;
    }

    /** Notes documents of one word. */
    private final class Taking implements WordMatches.Sink {
        private final long bit;
        private final boolean counts;
        private final float factor;
        private final FixedBitSet found;
        private int count;

        Taking(long bit, FixedBitSet found) {
            this.bit = bit;
            this.counts = (required & bit) != 0;
            this.factor = counts || !reading.question() ? 1 : OF_ASKING;
            this.found = found;
        }

        @Override
        public void take(int doc, float score, int field, int kind, int edits, int distance) {
            count++;
            found.set(doc);
            docs.touched.set(doc);
            docs.score[doc] += factor * score;
            docs.matched[doc] |= bit;
            docs.edits[doc] += edits;
            if (counts) {
                docs.distance[doc] += distance;
            }
            if (field <= SPEAKER) {
                docs.inHead[doc] |= bit;
            }
            if (field == TITLE) {
                docs.inTitle[doc] |= bit;
            }
            if (kind == CODE) {
                docs.code[doc] = true;
            }
        }
    }

    private void emit(FixedBitSet found, Matches matches) throws IOException {
        Bits live = leaf.getLiveDocs();
        FixedBitSet whole = keyed(reading.wholes());
        FixedBitSet phrases = phrases(found);
        boolean single = reading.required() == 1;
        for (int doc = next(found, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
            if (live == null || live.get(doc)) {
                int distance = single ? docs.distance[doc] : 0;
                int tier = Tier.of(docs.code[doc], docs.edits[doc], whole.get(doc), distance);
                float bonus = ofPhrase(doc, phrases) * ofHead(doc);
                matches.add(context.docBase + doc, tier, docs.score[doc] * bonus, hasAllInTitle(doc));
            }
        }
    }

    private float ofHead(int doc) {
        return docs.inHead[doc] == docs.matched[doc] ? HEAD_BONUS : 1;
    }

    private static float ofPhrase(int doc, FixedBitSet phrases) {
        return phrases != null && phrases.get(doc) ? PHRASE_BONUS : 1;
    }

    private boolean hasAllInTitle(int doc) {
        return (docs.inTitle[doc] & required) == required;
    }

    private FixedBitSet phrases(FixedBitSet found) throws IOException {
        if (reading.required() < 2 || reading.words().size() > MOST_WORDS_OF_PHRASE) {
            return null;
        }
        int[] inTitles = new int[16];
        int size = 0;
        for (int doc = next(found, -1); doc != PostingsEnum.NO_MORE_DOCS; doc = next(found, doc)) {
            if (hasAllInTitle(doc)) {
                inTitles = ArrayUtil.grow(inTitles, size + 1);
                inTitles[size++] = doc;
            }
        }
        if (size == 0) {
            return null;
        }
        List<WordReading> words =
                reading.words().stream().filter(WordReading::required).toList();
        return new TitlePhrase(words, postings).among(inTitles, size);
    }

    private FixedBitSet keyed(List<Lookup> lookups) throws IOException {
        FixedBitSet keyed = new FixedBitSet(leaf.maxDoc());
        for (Lookup lookup : lookups) {
            postings.read(lookup, PostingsEnum.NONE, keyed::or);
        }
        return keyed;
    }

    /** The required words first, the rarest of them before the others. */
    private int[] order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> !reading.words().get(i).required())
                .thenComparingInt(i -> reading.words().get(i).frequency()));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int next(FixedBitSet bits, int doc) {
        return Workspace.next(bits, doc);
    }
}
