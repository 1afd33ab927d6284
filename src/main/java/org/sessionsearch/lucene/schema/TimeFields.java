package org.sessionsearch.lucene.schema;

import java.time.OffsetDateTime;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.sessionsearch.session.Session;

/** When a session takes place, as milliseconds since 1970 in doc values; a session without the time has none. */
public final class TimeFields {

    public static final String START = "start";
    public static final String END = "end";

    private TimeFields() {}

    static void add(Session session, Document document) {
        session.slot().ifPresent(slot -> {
            document.add(new NumericDocValuesField(START, millis(slot.start())));
            slot.end().ifPresent(end -> document.add(new NumericDocValuesField(END, millis(end))));
        });
    }

    private static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
