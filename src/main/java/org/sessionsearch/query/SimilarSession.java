package org.sessionsearch.query;

import java.util.List;
import java.util.Objects;
import org.sessionsearch.session.Session;

/**
 * A session that is like another.
 *
 * @param score comparable within one answer only
 * @param terms rare words that both have, the most telling first
 * @param speakers names of the speakers of both
 * @param tracks tracks and tags of both
 */
public record SimilarSession(
        Session session, float score, List<String> terms, List<String> speakers, List<String> tracks) {
    public SimilarSession {
        Objects.requireNonNull(session, "session");
        terms = List.copyOf(terms);
        speakers = List.copyOf(speakers);
        tracks = List.copyOf(tracks);
    }
}
