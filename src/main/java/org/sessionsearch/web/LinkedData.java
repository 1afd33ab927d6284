package org.sessionsearch.web;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes <a href="https://schema.org">schema.org</a> JSON-LD that can stand inside a script element: {@code <} is
 * escaped, so no text of a session ends the element.
 */
final class LinkedData {

    private static final JsonFactory FACTORY = new JsonFactory();

    private LinkedData() {}

    /** A session as an event, within its conference. */
    static String of(Session session, PublicAddress address) {
        return object(json -> {
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "EducationEvent");
            json.writeStringProperty("name", session.title());
            json.writeStringProperty("url", address.ofSession(session.id()));
            known(json, "description", session.description());
            known(json, "inLanguage", session.language());
            json.writeStringProperty("eventStatus", "https://schema.org/EventScheduled");
            session.slot().ifPresent(slot -> {
                json.writeStringProperty("startDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start()));
                slot.end()
                        .ifPresent(end -> json.writeStringProperty(
                                "endDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end)));
            });
            named(json, "location", "Place", session.room());
            named(json, "superEvent", "Event", session.event());
            performers(json, session.speakers(), address);
        });
    }

    /** A speaker. */
    static String of(Speaker speaker, PublicAddress address) {
        return object(json -> {
            json.writeStringProperty("@context", "https://schema.org");
            person(json, speaker, address);
            known(json, "description", speaker.bio());
        });
    }

    /** The site, and how it is searched. */
    static String site(String title, PublicAddress address) {
        return object(json -> {
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "WebSite");
            json.writeStringProperty("name", title);
            json.writeStringProperty("url", address.of("/"));
            json.writeName("potentialAction");
            json.writeStartObject();
            json.writeStringProperty("@type", "SearchAction");
            json.writeStringProperty("target", address.of("/?q={search_term_string}"));
            json.writeStringProperty("query-input", "required name=search_term_string");
            json.writeEndObject();
        });
    }

    private static void performers(JsonGenerator json, List<Speaker> speakers, PublicAddress address) {
        json.writeName("performer");
        json.writeStartArray();
        for (Speaker speaker : speakers) {
            json.writeStartObject();
            person(json, speaker, address);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void person(JsonGenerator json, Speaker speaker, PublicAddress address) {
        json.writeStringProperty("@type", "Person");
        json.writeStringProperty("name", speaker.name());
        json.writeStringProperty("url", address.ofSpeaker(speaker.name()));
        known(json, "jobTitle", speaker.position());
        named(json, "worksFor", "Organization", speaker.company());
    }

    private static void named(JsonGenerator json, String property, String type, String name) {
        if (!name.isEmpty()) {
            json.writeName(property);
            json.writeStartObject();
            json.writeStringProperty("@type", type);
            json.writeStringProperty("name", name);
            json.writeEndObject();
        }
    }

    private static void known(JsonGenerator json, String property, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(property, value);
        }
    }

    private static String object(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return out.toString().replace("<", "\\u003c");
    }
}
