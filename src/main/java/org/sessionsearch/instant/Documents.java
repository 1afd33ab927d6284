package org.sessionsearch.instant;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows sessions as the records of this protocol: the fields of the API, and every facet attribute flat beside them.
 * What is unknown is left out; an attribute is never null. Thread-safe.
 */
final class Documents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Themes themes;

    Documents(Themes themes) {
        this.themes = Objects.requireNonNull(themes, "themes");
    }

    /** The whole record of a session. */
    ObjectNode of(Session session) {
        ObjectNode record = JSON.objectNode();
        record.put("objectID", session.id());
        record.put("id", session.id());
        record.put("title", session.title());
        put(record, "description", session.description());
        put(record, "body", session.body());
        facets(record, session);
        record.set("speakers", speakers(session.speakers()));
        record.set("tags", texts(session.tags()));
        record.put("recorded", session.links().containsKey("video"));
        record.put("hasSlides", session.links().containsKey("slides"));
        record.set("hierarchy", hierarchy(session));
        session.slot().ifPresent(slot -> {
            record.put("start", time(slot.start()));
            slot.end().ifPresent(end -> record.put("end", time(end)));
        });
        put(record, "image", session.image());
        put(record, "url", session.url());
        if (!session.links().isEmpty()) {
            ObjectNode links = record.putObject("links");
            session.links().forEach(links::put);
        }
        return record;
    }

    private static void facets(ObjectNode record, Session session) {
        for (Dimension dimension : Dimension.values()) {
            List<String> values = dimension.values(session);
            switch (dimension) {
                case TRACK, THEME, SPEAKER, COMPANY, TAG, MEDIA -> record.set(dimension.label(), texts(values));
                case YEAR, DURATION -> values.forEach(value -> record.put(dimension.label(), Long.parseLong(value)));
                case EVENT, ROOM, TYPE, LEVEL, LANGUAGE, DAY ->
                    put(record, dimension.label(), values.isEmpty() ? "" : values.getFirst());
            }
        }
    }

    private ObjectNode hierarchy(Session session) {
        ObjectNode levels = JSON.objectNode();
        levels.set("lvl0", texts(themes.values(0, session.tracks())));
        levels.set("lvl1", texts(themes.values(1, session.tracks())));
        return levels;
    }

    private static ArrayNode speakers(List<Speaker> speakers) {
        ArrayNode array = JSON.arrayNode();
        for (Speaker speaker : speakers) {
            ObjectNode one = array.addObject();
            one.put("name", speaker.name());
            put(one, "company", speaker.company());
            put(one, "position", speaker.position());
            put(one, "bio", speaker.bio());
            put(one, "image", speaker.image());
        }
        return array;
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static void put(ObjectNode record, String name, String value) {
        if (!value.isEmpty()) {
            record.put(name, value);
        }
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
