package org.sessionsearch.web;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.session.Session;

/**
 * A session in a list.
 *
 * @param passages of the description, or of the page where only that matched
 * @param reason why it is in the list; empty when there is nothing to say
 */
record HitView(Session session, Optional<TimeText> time, List<Piece> title, List<List<Piece>> passages, String reason) {

    private static final int TAGS = 4;

    static HitView of(Hit hit) {
        List<Piece> title = pieces(hit, "title").stream()
                .findFirst()
                .orElseGet(() -> Piece.plain(hit.session().title()));
        List<List<Piece>> passages = pieces(hit, "description");
        return of(hit.session(), title, passages.isEmpty() ? pieces(hit, "body") : passages, hit.reason());
    }

    static HitView of(Session session) {
        return of(session, Piece.plain(session.title()), List.of(), "");
    }

    static HitView of(SimilarSession similar) {
        return of(similar.session(), Piece.plain(similar.session().title()), List.of(), similar.reason());
    }

    private static HitView of(Session session, List<Piece> title, List<List<Piece>> passages, String reason) {
        List<List<Piece>> shown = passages.isEmpty() && !session.description().isEmpty()
                ? List.of(Piece.plain(session.description()))
                : passages;
        return new HitView(session, session.slot().map(TimeText::of), title, shown, reason);
    }

    private static List<List<Piece>> pieces(Hit hit, String field) {
        return hit.highlights().stream()
                .filter(highlight -> highlight.field().equals(field))
                .map((Highlight highlight) -> Piece.of(highlight))
                .toList();
    }

    String path() {
        return "/sessions/" + PublicAddress.segment(session.id());
    }

    /** The first tags that do not only repeat a track. */
    List<String> tags() {
        return session.tags().stream()
                .filter(tag -> !session.tracks().contains(tag))
                .limit(TAGS)
                .toList();
    }
}
