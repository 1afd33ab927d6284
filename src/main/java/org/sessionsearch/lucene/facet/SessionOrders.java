package org.sessionsearch.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.sessionsearch.lucene.schema.SessionDocument;
import org.sessionsearch.lucene.schema.TitleOrder;

/** The orders of the sessions of one point-in-time view. Immutable and thread-safe. */
final class SessionOrders {

    private final SessionOrder byId;
    private final SessionOrder byStart;
    private final SessionOrder byStartDescending;
    private final SessionOrder byTitle;
    private final SessionOrder byTitleDescending;

    SessionOrders(IndexReader reader, TimeColumn starts) throws IOException {
        int maxDoc = reader.maxDoc();
        int[] ids = ordinals(reader, SessionDocument.ID);
        int[] titles = ordinals(reader, TitleOrder.FIELD);
        byId = order(live(reader), maxDoc, doc -> ids[doc]);
        byStart = order(byId.docs(), maxDoc, doc -> starts.isUnknown(doc) ? Long.MAX_VALUE : starts.at(doc));
        byStartDescending = order(byId.docs(), maxDoc, doc -> starts.isUnknown(doc) ? Long.MAX_VALUE : -starts.at(doc));
        byTitle = order(byId.docs(), maxDoc, doc -> titles[doc]);
        byTitleDescending = order(byId.docs(), maxDoc, doc -> -titles[doc]);
    }

    SessionOrder byId() {
        return byId;
    }

    SessionOrder byStart() {
        return byStart;
    }

    SessionOrder byStartDescending() {
        return byStartDescending;
    }

    SessionOrder byTitle() {
        return byTitle;
    }

    SessionOrder byTitleDescending() {
        return byTitleDescending;
    }

    /** Sorts by a value, ties in the order of {@code docs}: as values' places, so that one sort of longs does it. */
    private static SessionOrder order(int[] docs, int maxDoc, IntToLongFunction value) {
        long[] values = Arrays.stream(docs).mapToLong(value::applyAsLong).toArray();
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] places = new long[docs.length];
        for (int i = 0; i < docs.length; i++) {
            places[i] = (long) firstPlace(sorted, values[i]) << Integer.SIZE | i;
        }
        Arrays.sort(places);
        int[] ordered =
                Arrays.stream(places).mapToInt(place -> docs[(int) place]).toArray();
        return new SessionOrder(ordered, maxDoc);
    }

    private static int firstPlace(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] live(IndexReader reader) {
        Bits liveDocs = MultiBits.getLiveDocs(reader);
        int[] docs = new int[reader.numDocs()];
        int filled = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (liveDocs == null || liveDocs.get(doc)) {
                docs[filled++] = doc;
            }
        }
        return docs;
    }

    private static int[] ordinals(IndexReader reader, String field) throws IOException {
        SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
        if (values == null) {
            values = DocValues.emptySorted();
        }
        int[] ordinals = new int[reader.maxDoc()];
        for (int doc = 0; doc < ordinals.length; doc++) {
            ordinals[doc] = values.advanceExact(doc) ? values.ordValue() : -1;
        }
        return ordinals;
    }
}
