package org.sessionsearch.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionsearch.query.NearestName;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a session as {@link SessionJson} writes it. Everything that is wrong is named at once; a field that does not
 * exist is refused. Not thread-safe.
 */
public final class SessionForm {

    /** Follow from the rest, or belong to the export of a folder; sent back, they change nothing. */
    private static final List<String> DERIVED = List.of("theme", "source", "problems");

    private static final int MAX_DEPTH = 8;
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>(DERIVED);
    private final List<BadParameter> errors = new ArrayList<>();

    private SessionForm(ObjectNode object) {
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        DERIVED.forEach(fields::remove);
    }

    /**
     * Reads one session.
     *
     * @param id that the session must have; empty to take the one it says
     * @throws RequestRefused when it is no JSON object (400), or no valid session (422)
     */
    public static Session read(byte[] json, Optional<String> id) {
        SessionForm form = new SessionForm(object(json));
        Session session = form.session(id);
        if (!form.errors.isEmpty()) {
            throw invalid(form.errors);
        }
        return session;
    }

    /** 422 for a session with such errors. */
    public static RequestRefused invalid(List<BadParameter> errors) {
        return new RequestRefused(
                422, errors.stream().map(BadParameter::message).collect(Collectors.joining("; ")), errors);
    }

    private static ObjectNode object(byte[] json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw malformed("a session must be sent as one JSON object");
        } catch (JacksonException e) {
            throw malformed("the session must be JSON: " + JsonFault.of(e));
        }
    }

    private static RequestRefused malformed(String message) {
        return RequestRefused.badParameters(List.of(new BadParameter("body", message)));
    }

    private Session session(Optional<String> wantedId) {
        String id = id(wantedId);
        String title = required("title");
        Session.Builder session = Session.builder(id, title)
                .description(text("description"))
                .body(text("body"))
                .event(text("event"))
                .tracks(texts("track"))
                .room(text("room"))
                .speakers(speakers())
                .tags(texts("tags"))
                .level(text("level"))
                .language(text("language"))
                .slot(slot())
                .image(text("image"))
                .url(text("url"))
                .links(links());
        String type = text("type");
        if (!type.isEmpty()) {
            session.type(type);
        }
        fields.keySet().forEach(name -> refuse(name, "unknown field '" + name + "'" + NearestName.hint(name, known)));
        return session.build();
    }

    private String id(Optional<String> wanted) {
        String given = text("id");
        if (given.isEmpty() && wanted.isEmpty()) {
            refuse("id", "id must be given");
            return "?";
        }
        if (!given.isEmpty() && wanted.isPresent() && !given.equalsIgnoreCase(wanted.get())) {
            refuse("id", "id must be that of the path, '" + wanted.get() + "', got '" + given + "'");
        }
        return wanted.orElse(given);
    }

    private String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            refuse(name, name + " must be given and must not be blank");
            return "?";
        }
        return text;
    }

    private JsonNode take(String name) {
        known.add(name);
        JsonNode value = fields.remove(name);
        return value == null || value.isNull() ? MAPPER.createObjectNode().missingNode() : value;
    }

    private String text(String name) {
        return text(name, take(name));
    }

    private String text(String place, JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            refuse(place, place + " must be a text");
            return "";
        }
        return whole(place, value.asString().strip());
    }

    /** JSON can hold half of a surrogate pair; a file cannot. */
    private String whole(String place, String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        refuse(place, place + " holds half of a surrogate pair, which is no character");
        return "";
    }

    private List<String> texts(String name) {
        JsonNode list = take(name);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            refuse(name, name + " must be an array of texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            String text = text(name + "[" + index + "]", list.get(index));
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private List<Speaker> speakers() {
        JsonNode list = take("speakers");
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            refuse("speakers", "speakers must be an array of objects");
            return List.of();
        }
        List<Speaker> speakers = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            speakers.add(speaker("speakers[" + index + "]", list.get(index)));
        }
        return speakers;
    }

    private Speaker speaker(String place, JsonNode value) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> names = List.of("name", "company", "position", "bio", "image");
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String name = place + "." + field.getKey();
                if (names.contains(field.getKey())) {
                    texts.put(field.getKey(), text(name, field.getValue()));
                } else {
                    refuse(name, "unknown field '" + name + "'" + NearestName.hint(field.getKey(), names));
                }
            });
        } else {
            refuse(place, place + " must be an object with a name");
            return Speaker.named("?");
        }
        if (texts.getOrDefault("name", "").isEmpty()) {
            refuse(place + ".name", place + ".name must be given and must not be blank");
            return Speaker.named("?");
        }
        return new Speaker(
                texts.get("name"),
                texts.getOrDefault("company", ""),
                texts.getOrDefault("position", ""),
                texts.getOrDefault("bio", ""),
                texts.getOrDefault("image", ""));
    }

    private Optional<Slot> slot() {
        Optional<OffsetDateTime> start = time("start");
        Optional<OffsetDateTime> end = time("end");
        if (end.isPresent() && start.isEmpty()) {
            refuse("start", "start must be given where there is an end");
            return Optional.empty();
        }
        if (end.isPresent() && !end.get().isAfter(start.get())) {
            refuse("end", "end must be after the start " + start.get() + ", got " + end.get());
            return Optional.empty();
        }
        return start.map(from -> new Slot(from, end));
    }

    private Optional<OffsetDateTime> time(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            refuse(name, name + " must be a time with an offset like 2021-09-10T12:40:00Z, got '" + text + "'");
            return Optional.empty();
        }
    }

    private Map<String, String> links() {
        JsonNode value = take("links");
        Map<String, String> links = new LinkedHashMap<>();
        if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(link ->
                            links.put(whole("links", link.getKey()), text("links." + link.getKey(), link.getValue())));
        } else if (!value.isMissingNode()) {
            refuse("links", "links must be an object of addresses by kind");
        }
        links.values().removeIf(String::isEmpty);
        return links;
    }

    private void refuse(String name, String message) {
        errors.add(new BadParameter(name, message));
    }
}
