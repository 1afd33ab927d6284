package org.sessionsearch.http;

import java.util.Set;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** Writes a session's own fields, as every answer sends them. What is unknown is left out, lists are always there. */
final class SessionJson {

    private SessionJson() {}

    static void write(JsonWriter json, Session session, Set<HitField> fields) {
        words(json, session, fields);
        place(json, session, fields);
        people(json, session, fields);
        text(json, fields, HitField.LEVEL, session.level());
        text(json, fields, HitField.LANGUAGE, session.language());
        session.slot().ifPresent(slot -> {
            if (fields.contains(HitField.START)) {
                json.time(HitField.START.label(), slot.start());
            }
            if (fields.contains(HitField.END)) {
                slot.end().ifPresent(end -> json.time(HitField.END.label(), end));
            }
        });
        text(json, fields, HitField.IMAGE, session.image());
        text(json, fields, HitField.URL, session.url());
        if (fields.contains(HitField.LINKS) && !session.links().isEmpty()) {
            json.object(HitField.LINKS.label(), () -> session.links().forEach(json::text));
        }
    }

    private static void words(JsonWriter json, Session session, Set<HitField> fields) {
        text(json, fields, HitField.ID, session.id());
        text(json, fields, HitField.TITLE, session.title());
        text(json, fields, HitField.DESCRIPTION, session.description());
        text(json, fields, HitField.BODY, session.body());
    }

    private static void place(JsonWriter json, Session session, Set<HitField> fields) {
        text(json, fields, HitField.EVENT, session.event());
        text(json, fields, HitField.TYPE, session.type());
        if (fields.contains(HitField.TRACK)) {
            json.texts(HitField.TRACK.label(), session.tracks());
        }
        if (fields.contains(HitField.THEME) && !session.themes().isEmpty()) {
            json.texts(HitField.THEME.label(), session.themes());
        }
        text(json, fields, HitField.ROOM, session.room());
    }

    private static void people(JsonWriter json, Session session, Set<HitField> fields) {
        if (fields.contains(HitField.SPEAKERS)) {
            json.objects(HitField.SPEAKERS.label(), session.speakers(), speaker -> write(json, speaker));
        }
        if (fields.contains(HitField.TAGS)) {
            json.texts(HitField.TAGS.label(), session.tags());
        }
    }

    private static void write(JsonWriter json, Speaker speaker) {
        json.text("name", speaker.name());
        json.known("company", speaker.company());
        json.known("position", speaker.position());
        json.known("bio", speaker.bio());
        json.known("image", speaker.image());
    }

    private static void text(JsonWriter json, Set<HitField> fields, HitField field, String value) {
        if (fields.contains(field)) {
            json.known(field.label(), value);
        }
    }
}
