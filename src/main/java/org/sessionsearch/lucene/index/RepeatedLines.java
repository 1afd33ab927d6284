package org.sessionsearch.lucene.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.sessionsearch.lucene.schema.TextLines;

/**
 * Which lines so many sessions of different titles have that their words are not indexed. That depends on the sessions
 * alone, whatever came first: {@link #stale} finds those that were written when a line of theirs was not yet, or still,
 * repeated by that many. Threads may share {@link #test}.
 */
final class RepeatedLines implements LongPredicate {

    /** Sessions that are recorded in parts or given again repeat lines as well, but not so often. */
    private static final int MANY = 15;

    private static final int MANY_OF_SHORT = 2 * MANY;

    /** From so many lines on, all are looked at. */
    private static final int ALL = 5000;

    private final Set<Long> repeated = ConcurrentHashMap.newKeySet();

    /** The lines that were written since the last look, and how often. */
    private final LineCounts written = new LineCounts();

    private volatile boolean guessing;

    /** Whether {@link #written} holds every line that there is. */
    private boolean complete;

    /** Whether all lines were looked at. */
    private boolean known;

    /** @param empty whether nothing has been written that this was not asked about */
    RepeatedLines(boolean empty) {
        this.complete = empty;
    }

    /** Whether a line that is being written is repeated, as far as is known. */
    @Override
    public boolean test(long line) {
        int times = written.add(line);
        return repeated.contains(line) || guessing && isMany(line, times);
    }

    private static boolean isMany(long line, int sessions) {
        return sessions >= (TextLines.isShort(line) ? MANY_OF_SHORT : MANY);
    }

    /** Until the next look, what was written so often is held to be repeated, so that fewer sessions are stale then. */
    void guess() {
        guessing = true;
    }

    /** The documents of which a line's words are indexed although it is repeated, or are not although it is not. */
    FixedBitSet stale(IndexReader reader) throws IOException {
        boolean all = !known || repeated.size() + written.size() > ALL;
        FixedBitSet stale = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (long line : all ? candidates(reader) : repeatedOrWritten()) {
            look(reader, line, stale);
        }
        written.clear();
        complete = false;
        guessing = false;
        known = true;
        return stale;
    }

    private Set<Long> repeatedOrWritten() {
        Set<Long> lines = new HashSet<>(repeated);
        written.forEach(1, lines::add);
        return lines;
    }

    /** The lines that may be repeated, or were. */
    private Set<Long> candidates(IndexReader reader) throws IOException {
        Set<Long> candidates = new HashSet<>(repeated);
        if (complete) {
            written.forEach(MANY, candidates::add);
            return candidates;
        }
        Terms omitted = MultiTerms.getTerms(reader, TextLines.OMITTED);
        if (omitted != null) {
            TermsEnum terms = omitted.iterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                candidates.add(TextLines.line(term));
            }
        }
        Terms all = MultiTerms.getTerms(reader, TextLines.ALL);
        if (all != null) {
            addFrequent(all.iterator(), candidates);
        }
        return candidates;
    }

    private static void addFrequent(TermsEnum terms, Set<Long> frequent) throws IOException {
        long last = 0;
        int titles = 0;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            long line = TextLines.line(term);
            titles = line == last ? titles + 1 : 1;
            last = line;
            if (titles == MANY) {
                frequent.add(line);
            }
        }
    }

    private void look(IndexReader reader, long line, FixedBitSet stale) throws IOException {
        BytesRef key = TextLines.term(line);
        FixedBitSet having = new FixedBitSet(stale.length());
        FixedBitSet omitting = new FixedBitSet(stale.length());
        Set<BytesRef> titles = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf, TextLines.ALL, key, having, titles);
            read(leaf, TextLines.OMITTED, key, omitting, new HashSet<>());
        }
        if (isMany(line, titles.size())) {
            repeated.add(line);
            having.andNot(omitting);
            stale.or(having);
        } else {
            repeated.remove(line);
            stale.or(omitting);
        }
    }

    /** Adds the documents, and the terms, that begin with {@code key}. */
    private static void read(
            LeafReaderContext context, String field, BytesRef key, FixedBitSet docs, Set<BytesRef> found)
            throws IOException {
        LeafReader leaf = context.reader();
        Terms all = leaf.terms(field);
        TermsEnum terms = all == null ? null : all.iterator();
        if (terms == null || terms.seekCeil(key) == TermsEnum.SeekStatus.END) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        PostingsEnum postings = null;
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, key); term = terms.next()) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    docs.set(context.docBase + doc);
                    found.add(BytesRef.deepCopyOf(term));
                }
            }
        }
    }
}
