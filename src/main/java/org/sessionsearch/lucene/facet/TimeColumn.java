package org.sessionsearch.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** A time of every session of one point-in-time view, in milliseconds since 1970. Immutable and thread-safe. */
public final class TimeColumn {

    /** Stands for a time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final long[] times;

    TimeColumn(IndexReader reader, String field) throws IOException {
        times = new long[reader.maxDoc()];
        Arrays.fill(times, UNKNOWN);
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                times[leaf.docBase + doc] = values.longValue();
            }
        }
    }

    boolean isUnknown(int doc) {
        return times[doc] == UNKNOWN;
    }

    /** The time of a document, or {@link #UNKNOWN}. */
    public long at(int doc) {
        return times[doc];
    }
}
