package org.sessionsearch.lucene.facet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.sessionsearch.lucene.schema.StoredSession;
import org.sessionsearch.session.Session;

/** Reads whole sessions of one point-in-time view, fastest in the order of their documents. For one request: not thread-safe. */
public final class SessionReader {

    private final FacetColumns columns;
    private final StoredSession.Reading reading;

    SessionReader(IndexReader reader, FacetColumns columns) {
        this.columns = columns;
        this.reading = new StoredSession.Reading(reader);
    }

    /**
     * The session of a document, its facet values spelt as most sessions spell them.
     *
     * @param body whether to read its body; without it, the body is empty
     */
    public Session read(int doc, boolean body) {
        return relabel(readAsWritten(doc, body));
    }

    /** A session with its facet values spelt as most sessions spell them. */
    public Session relabel(Session written) {
        return columns.relabel(written);
    }

    /** The session of a document as it was indexed. */
    public Session readAsWritten(int doc, boolean body) {
        try {
            return reading.read(doc, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
