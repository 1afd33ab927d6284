package org.sessionsearch.lucene.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** The texts of a session that words are found in. The order is the one they count in, best first. */
public enum TextField {
    TITLE("title", true, session -> List.of(session.title())),
    SPEAKER("speakers", false, session -> speakers(session, Speaker::name)),
    TAG("tags", true, Session::tags),
    TRACK("track", true, Session::tracks),
    ROOM("room", false, session -> oneOrNone(session.room())),
    EVENT("event", false, session -> oneOrNone(session.event())),

    /** What sort of session it is: level, type and year, which people type as words. */
    FORMAT("format", true, TextField::format),
    COMPANY("company", false, session -> speakers(session, Speaker::company)),
    DESCRIPTION("description", true, session -> oneOrNone(session.description())),
    BODY("body", true, session -> oneOrNone(session.body())),
    BIO("bio", false, session -> speakers(session, Speaker::bio));

    private final String label;
    private final boolean stemmed;
    private final Function<Session, List<String>> values;
    private final String exactName = name().toLowerCase(Locale.ROOT);
    private final String stemmedName = exactName + ".stem";

    TextField(String label, boolean stemmed, Function<Session, List<String>> values) {
        this.label = label;
        this.stemmed = stemmed;
        this.values = values;
    }

    /** The public name, as highlights carry it. */
    public String label() {
        return label;
    }

    /** The Lucene field of the words as they stand. */
    public String exact() {
        return exactName;
    }

    /** The Lucene field of the stems; only where {@link #isStemmed}. */
    public String stemmed() {
        return stemmedName;
    }

    /** Whether inflections are taken off. Names are left alone. */
    public boolean isStemmed() {
        return stemmed;
    }

    /** The session's texts in this field, in order; highlights count them. */
    public List<String> values(Session session) {
        return values.apply(session);
    }

    /** Nearly every session is of the usual type, so that it says nothing. */
    private static List<String> format(Session session) {
        List<String> values = new ArrayList<>(oneOrNone(session.level()));
        if (!session.type().equals(Session.DEFAULT_TYPE)) {
            values.addAll(oneOrNone(session.type()));
        }
        session.slot().map(slot -> Integer.toString(slot.start().getYear())).ifPresent(values::add);
        return values;
    }

    private static List<String> speakers(Session session, Function<Speaker, String> part) {
        List<String> values = new ArrayList<>();
        for (Speaker speaker : session.speakers()) {
            values.add(part.apply(speaker));
        }
        return values;
    }

    private static List<String> oneOrNone(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
