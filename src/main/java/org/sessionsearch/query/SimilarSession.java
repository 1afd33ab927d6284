package org.sessionsearch.query;

import java.util.ArrayList;
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

    private static final int NAMED_TERMS = 3;

    public SimilarSession {
        Objects.requireNonNull(session, "session");
        terms = List.copyOf(terms);
        speakers = List.copyOf(speakers);
        tracks = List.copyOf(tracks);
    }

    /** What both have in common, in words. */
    public String reason() {
        List<String> reasons = new ArrayList<>();
        if (!speakers.isEmpty()) {
            reasons.add("also by " + String.join(", ", speakers));
        }
        if (!tracks.isEmpty()) {
            reasons.add("also in " + String.join(", ", tracks));
        }
        if (!terms.isEmpty()) {
            List<String> named = terms.stream().limit(NAMED_TERMS).toList();
            reasons.add("shares “" + String.join("”, “", named) + "”");
        }
        return String.join("; ", reasons);
    }
}
