package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Predicate;
import org.sessionsearch.session.Session;

/**
 * One session as {@code /api/sessions/{id}} answers it, with the tag of exactly these bytes.
 *
 * @param json in UTF-8
 */
public record SessionDocument(byte[] json, EntityTag tag) {

    public static SessionDocument of(Session session) {
        byte[] json = JsonWriter.object(writer -> SessionJson.write(writer, session, HitField.ALL));
        return new SessionDocument(json, EntityTag.ofContent(json));
    }

    /** What the {@code If-Match} and {@code If-None-Match} of a write demand of the session as it is. */
    public static Predicate<Optional<Session>> condition(Context request) {
        String wanted = request.header("If-Match");
        String unwanted = request.header("If-None-Match");
        return session -> {
            Optional<EntityTag> tag =
                    wanted == null && unwanted == null ? Optional.empty() : session.map(now -> of(now).tag());
            boolean matches =
                    wanted == null || tag.filter(now -> now.isIn(wanted)).isPresent();
            boolean differs =
                    unwanted == null || tag.filter(now -> now.isIn(unwanted)).isEmpty();
            return matches && differs;
        };
    }
}
