package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Evaluates a reading: which sessions match, and how each ranks. */
final class Matcher {

    private final IndexReader reader;
    private final Scoring scoring;
    private final Lengths lengths;

    private final Proximity proximity;

    /** By the ordinal of the segment. */
    private final List<Workspaces> workspaces;

    Matcher(IndexReader reader, Scoring scoring, Lengths lengths, List<Workspaces> workspaces) {
        this.reader = reader;
        this.scoring = scoring;
        this.lengths = lengths;
        this.workspaces = List.copyOf(workspaces);
        this.proximity = new Proximity(reader.leaves(), workspaces);
    }

    /** The sessions that match all required words of {@code reading}. */
    Matches all(QueryReading reading) throws IOException {
        Matches matches = new Matches();
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = leafMatcher(leaf, reading)) {
                matcher.all(matches);
            }
        }
        proximity.raise(reading, matches);
        return matches;
    }

    /** The sessions that match any required words of {@code reading}, of enough weight. */
    Matches most(QueryReading reading, float coverage) throws IOException {
        WordWeights weights = WordWeights.ofTelling(reading, scoring);
        Matches matches = new Matches(weights);
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = leafMatcher(leaf, reading)) {
                matcher.most(matches, weights, coverage);
            }
        }
        return matches;
    }

    /** What the score of one of {@code matches}, those of {@code reading}, is made of. */
    ScoreParts parts(QueryReading reading, Matches matches, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        try (LeafMatcher matcher = leafMatcher(leaf, reading)) {
            return matcher.parts(doc - leaf.docBase, matches.weights(), matches.raisedBy(doc));
        }
    }

    /** The documents, over the whole index, that match any word of {@code reading}. */
    FixedBitSet any(QueryReading reading) throws IOException {
        FixedBitSet docs = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = leafMatcher(leaf, reading)) {
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
        matches.expect(reader.maxDoc());
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
        WordWeights weights = WordWeights.ofLosses(reading, scoring);
        long best = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            try (LeafMatcher matcher = leafMatcher(leaf, reading)) {
                best = matcher.bestSubset(best, weights);
            }
        }
        return best;
    }

    private LeafMatcher leafMatcher(LeafReaderContext leaf, QueryReading reading) {
        return new LeafMatcher(leaf, reading, scoring, lengths.halfway(leaf), workspaces.get(leaf.ord));
    }

    private static int next(FixedBitSet bits, int doc) {
        return Workspace.next(bits, doc);
    }
}
