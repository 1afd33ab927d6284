package org.sessionsearch.lucene.schema;

import java.nio.charset.StandardCharsets;
import java.util.function.LongPredicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.session.Session;

/** A session as a Lucene document. Its key is the path of its file: the id may change with what other files claim. */
public final class SessionDocument {

    /** Changes with everything that makes a document of the same session another one. */
    public static final int SCHEMA_VERSION = 6;

    /** The oldest version that the reading side still understands. */
    public static final int READABLE_VERSION = 2;

    /** The session's source path: a term, unique. */
    public static final String SOURCE = "source";

    /** The session's id: a term, and sorted doc values. */
    public static final String ID = "id";

    /** What tells two contents of one source apart: binary doc values in UTF-8. */
    public static final String FINGERPRINT = "fingerprint";

    private SessionDocument() {}

    /**
     * The document of a session.
     *
     * @param streams by which it is read; of one document at a time
     * @param repeated whether a line of {@link TextLines} is repeated by so many sessions that its words do not count
     */
    public static Document of(Session session, String fingerprint, TextStreams streams, LongPredicate repeated) {
        Document document = new Document();
        document.add(new StringField(SOURCE, session.source(), Field.Store.NO));
        document.add(new StringField(ID, session.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(session.id())));
        document.add(new BinaryDocValuesField(FINGERPRINT, new BytesRef(fingerprint.getBytes(StandardCharsets.UTF_8))));
        FacetFields.add(session, document);
        TimeFields.add(session, document);
        TitleOrder.add(session, document);
        TextFields.add(session, streams, repeated, document);
        StoredSession.add(session, document);
        return document;
    }
}
