package org.sessionsearch.mcp;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a session to a model: as one line, as data, as a page.
 *
 * @param address of this server, whose page of a session is its link where the conference's own is not known
 */
record SessionContent(PublicAddress address) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);

    SessionContent {
        Objects.requireNonNull(address, "address");
    }

    /** {@code id | title | speakers | time | room | link}; what is unknown is left out. */
    String line(Session session) {
        return Stream.of(
                        session.id(),
                        session.title(),
                        speakers(session),
                        session.slot().map(SessionContent::time).orElse(""),
                        session.room(),
                        link(session))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "))
                .replaceAll("\\s+", " ");
    }

    /** What a list needs. */
    ObjectNode brief(Session session) {
        ObjectNode content = Message.MAPPER.createObjectNode();
        content.put("id", session.id()).put("title", session.title());
        ArrayNode names = content.putArray("speakers");
        session.speakers().forEach(speaker -> names.add(speaker.name()));
        session.slot().ifPresent(slot -> {
            content.put("start", time(slot.start()));
            slot.end().ifPresent(end -> content.put("end", time(end)));
        });
        put(content, "room", session.room());
        put(content, "event", session.event());
        texts(content.putArray("track"), session.tracks());
        return content.put("link", link(session));
    }

    /** Everything. */
    ObjectNode whole(Session session) {
        ObjectNode content = brief(session);
        ArrayNode speakers = content.putArray("speakers");
        for (Speaker speaker : session.speakers()) {
            ObjectNode one = speakers.addObject().put("name", speaker.name());
            put(one, "company", speaker.company());
            put(one, "position", speaker.position());
            put(one, "bio", speaker.bio());
        }
        put(content, "type", session.type());
        put(content, "level", session.level());
        put(content, "language", session.language());
        texts(content.putArray("tags"), session.tags());
        put(content, "description", session.description());
        put(content, "body", session.body());
        ObjectNode links = content.putObject("links");
        session.links().forEach(links::put);
        return content;
    }

    /** A page of it. */
    String markdown(Session session) {
        StringBuilder page = new StringBuilder("# " + session.title() + "\n\n" + line(session) + "\n");
        field(page, "Track", String.join(", ", session.tracks()));
        field(page, "Tags", String.join(", ", session.tags()));
        field(page, "Level", session.level());
        session.links().forEach((kind, link) -> field(page, kind, link));
        paragraph(page, session.description());
        paragraph(page, session.body());
        for (Speaker speaker : session.speakers()) {
            String role = Stream.of(speaker.position(), speaker.company())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            paragraph(
                    page,
                    "**" + speaker.name() + "**" + (role.isEmpty() ? "" : ", " + role)
                            + (speaker.bio().isEmpty() ? "" : ": " + speaker.bio()));
        }
        return page.toString().strip();
    }

    private static String speakers(Session session) {
        return session.speakers().stream().map(Speaker::name).collect(Collectors.joining(", "));
    }

    private static String time(Slot slot) {
        return DAY_AND_TIME.format(slot.start())
                + slot.end().map(end -> " to " + TIME.format(end)).orElse("");
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private String link(Session session) {
        return session.url().startsWith("http") ? session.url() : address.ofSession(session.id());
    }

    private static void field(StringBuilder page, String name, String value) {
        page.append(value.isEmpty() ? "" : name + ": " + value + "\n");
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append(text.isEmpty() ? "" : "\n" + text + "\n");
    }

    private static void put(ObjectNode content, String name, String value) {
        if (!value.isEmpty()) {
            content.put(name, value);
        }
    }

    private static void texts(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
