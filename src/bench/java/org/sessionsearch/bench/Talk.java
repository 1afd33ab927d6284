package org.sessionsearch.bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session as the {@code export} command writes it.
 *
 * @param json the line that it was read from, in UTF-8
 */
public record Talk(
        String id,
        String source,
        String title,
        String description,
        String body,
        String event,
        String room,
        String start,
        List<String> tracks,
        List<String> speakers,
        List<String> tags,
        byte[] json) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Talk parse(byte[] line) {
        JsonNode node = MAPPER.readTree(line);
        List<String> speakers = new ArrayList<>();
        node.path("speakers")
                .forEach(speaker -> speakers.add(speaker.path("name").asString("")));
        return new Talk(
                text(node, "id"),
                text(node, "source"),
                text(node, "title"),
                text(node, "description"),
                text(node, "body"),
                text(node, "event"),
                text(node, "room"),
                text(node, "start"),
                texts(node, "track"),
                List.copyOf(speakers),
                texts(node, "tags"),
                line);
    }

    /** The values of one facet of the API. */
    public List<String> values(String facet) {
        return switch (facet) {
            case "event" -> known(event);
            case "track" -> tracks;
            case "room" -> known(room);
            case "speaker" -> speakers;
            default -> throw new IllegalArgumentException("no such facet in the benchmark: " + facet);
        };
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(text -> texts.add(text.asString("")));
        return List.copyOf(texts);
    }

    private static List<String> known(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
