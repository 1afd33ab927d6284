package org.sessionsearch.feed;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes sessions as a <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
final class JsonFeed {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String title;
    private final String page;
    private final String source;
    private final PublicAddress address;

    /**
     * @param page address of the same search as a page
     * @param source address of the feed itself
     */
    JsonFeed(String title, String page, String source, PublicAddress address) {
        this.title = title;
        this.page = page;
        this.source = source;
        this.address = address;
    }

    byte[] write(List<Session> sessions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", title);
            json.writeStringProperty("home_page_url", page);
            json.writeStringProperty("feed_url", source);
            json.writeName("items");
            json.writeStartArray();
            sessions.forEach(session -> item(json, session));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void item(JsonGenerator json, Session session) {
        json.writeStartObject();
        json.writeStringProperty("id", session.id());
        json.writeStringProperty("url", address.ofSession(session.id()));
        known(json, "external_url", session.url());
        json.writeStringProperty("title", session.title());
        json.writeStringProperty("content_text", session.description());
        session.slot()
                .ifPresent(slot -> json.writeStringProperty(
                        "date_published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start())));
        known(json, "language", session.language());
        authors(json, session.speakers());
        tags(json, session.tags());
        json.writeEndObject();
    }

    private void authors(JsonGenerator json, List<Speaker> speakers) {
        if (speakers.isEmpty()) {
            return;
        }
        json.writeName("authors");
        json.writeStartArray();
        for (Speaker speaker : speakers) {
            json.writeStartObject();
            json.writeStringProperty("name", speaker.name());
            json.writeStringProperty("url", address.ofSpeaker(speaker.name()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tags(JsonGenerator json, List<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        json.writeName("tags");
        json.writeStartArray();
        tags.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void known(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
