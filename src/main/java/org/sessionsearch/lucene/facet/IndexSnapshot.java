package org.sessionsearch.lucene.facet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.sessionsearch.lucene.schema.CodeTerms;
import org.sessionsearch.lucene.schema.SessionDocument;
import org.sessionsearch.lucene.schema.TextFields;
import org.sessionsearch.lucene.schema.TimeFields;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Dimension;

/**
 * One point-in-time view of the index with everything that is kept in memory for it. Documents are numbered over the
 * whole index. Immutable and thread-safe; usable for as long as its reader is open, which whoever hands it out sees to.
 */
public final class IndexSnapshot {

    /** What {@link #doc} answers when there is no such session. */
    public static final int NO_DOC = -1;

    private final IndexSearcher searcher;
    private final String generation;
    private final Instant refreshed;
    private final FacetColumns columns;
    private final TimeColumn starts;
    private final TimeColumn ends;
    private final SessionOrders orders;
    private final long bytes;

    /**
     * Reads everything there is to read.
     *
     * @param generation names the view
     * @throws UncheckedIOException when the index cannot be read
     */
    public IndexSnapshot(DirectoryReader reader, String generation) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.generation = Objects.requireNonNull(generation, "generation");
        this.refreshed = Instant.now();
        try {
            columns = new FacetColumns(reader);
            starts = new TimeColumn(reader, TimeFields.START);
            ends = new TimeColumn(reader, TimeFields.END);
            orders = new SessionOrders(reader, starts);
            bytes = bytes(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** Names this view; every other view has another name. */
    public String generation() {
        return generation;
    }

    /** When this view was made. */
    public Instant refreshed() {
        return refreshed;
    }

    /** Number of live sessions. */
    public int sessions() {
        return searcher.getIndexReader().numDocs();
    }

    /** Bytes that the view takes on disk. */
    public long bytes() {
        return bytes;
    }

    private static long bytes(IndexReader reader) throws IOException {
        long bytes = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader() instanceof SegmentReader segment) {
                bytes += segment.getSegmentInfo().sizeInBytes();
            }
        }
        return bytes;
    }

    public FacetColumn column(Dimension dimension) {
        return columns.column(dimension);
    }

    public TimeColumn starts() {
        return starts;
    }

    public TimeColumn ends() {
        return ends;
    }

    /** The order of a sort; that of {@link Sort#RELEVANCE} is the one of browsing. */
    public SessionOrder order(Sort sort) {
        return switch (sort) {
            case RELEVANCE, START -> orders.byStart();
            case START_DESCENDING -> orders.byStartDescending();
            case TITLE -> orders.byTitle();
            case TITLE_DESCENDING -> orders.byTitleDescending();
        };
    }

    /** The order in which ties end. */
    public SessionOrder orderById() {
        return orders.byId();
    }

    /** A reader of whole sessions for one request. */
    public SessionReader reader() {
        return new SessionReader(searcher.getIndexReader(), columns);
    }

    /** The document of an id, else of a code in any spelling, else {@link #NO_DOC}. */
    public int doc(String id) {
        int exact = doc(new Term(SessionDocument.ID, id));
        return exact != NO_DOC ? exact : doc(new Term(TextFields.CODE, CodeTerms.whole(id)));
    }

    private int doc(Term term) {
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                Bits liveDocs = leaf.reader().getLiveDocs();
                int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
                while (doc != DocIdSetIterator.NO_MORE_DOCS && liveDocs != null && !liveDocs.get(doc)) {
                    doc = postings.nextDoc();
                }
                if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                    return leaf.docBase + doc;
                }
            }
            return NO_DOC;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
