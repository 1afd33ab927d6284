package org.sessionsearch.http;

import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sessionsearch.session.Session;

/**
 * Writes whole sessions as NDJSON in UTF-8: one line each, with the fields of a hit, its {@code source} and the rules
 * that its file breaks as {@code problems}. Not thread-safe.
 */
public final class SessionLines implements AutoCloseable {

    private static final Set<HitField> FIELDS = EnumSet.range(HitField.ID, HitField.LINKS);

    private final JsonWriter json;

    /**
     * @param out is closed with this
     */
    public SessionLines(OutputStream out) {
        json = new JsonWriter(out);
    }

    /** Writes one line. */
    public void write(Session session, List<String> problems) {
        json.startObject();
        json.text("source", session.source());
        SessionJson.write(json, session, FIELDS);
        if (!problems.isEmpty()) {
            json.texts("problems", problems);
        }
        json.endObject();
        json.endLine();
    }

    @Override
    public void close() {
        json.close();
    }
}
