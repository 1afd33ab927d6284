package org.sessionsearch.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells files that hold no session from those that do. */
final class NoSession {

    private static final Set<String> OTHER_PAGES =
            Set.of("blog", "news", "page", "author", "speaker", "speakers", "person", "people");

    /** One of these says that a file means to be a session. */
    private static final List<Field> SIGNS = List.of(
            Field.ID,
            Field.SPEAKERS,
            Field.SLOT,
            Field.START,
            Field.ROOM,
            Field.TRACK,
            Field.SLIDES,
            Field.VIDEO,
            Field.TYPE);

    private NoSession() {}

    /** Why a file with such fields holds no session; empty when it may hold one. */
    static Optional<String> byFields(SessionFields fields) {
        String category = fields.text(Field.CATEGORIES).text().strip().toLowerCase(Locale.ROOT);
        String layout = fields.text(Field.LAYOUT).text().strip().toLowerCase(Locale.ROOT);
        String type = fields.text(Field.TYPE).text().strip().toLowerCase(Locale.ROOT);
        for (String kind : List.of(category, layout, type)) {
            if (OTHER_PAGES.contains(kind)) {
                return Optional.of("is a page of the kind “" + kind + "”");
            }
        }
        if (!fields.has(Field.TITLE)
                && fields.value(Field.ID).isEmpty()
                && fields.value(Field.SPEAKERS).isEmpty()) {
            return Optional.of("has no title, no session_id and no speaker");
        }
        boolean sign = SIGNS.stream().anyMatch(field -> fields.value(field).isPresent());
        return sign ? Optional.empty() : Optional.of("names no code, speaker, slot, room, track, slides or video");
    }
}
