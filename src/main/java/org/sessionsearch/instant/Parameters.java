package org.sessionsearch.instant;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The named values of one query. Clients send them flat, or as {@code params}, a query string in which arrays are JSON
 * texts; a value may be sent as text, number or truth value alike. What cannot be read is refused, never left out.
 */
final class Parameters {

    private static final String PACKED = "params";

    private final ObjectNode values;

    private Parameters(ObjectNode values) {
        this.values = values;
    }

    /** The values of an object, those in its {@code params} included. */
    static Parameters of(ObjectNode sent) {
        ObjectNode values = JsonBody.MAPPER.createObjectNode();
        unpack(sent.path(PACKED), values);
        sent.properties().stream()
                .filter(entry -> !entry.getKey().equals(PACKED))
                .filter(entry -> !entry.getValue().isNull())
                .forEach(entry -> values.set(entry.getKey(), entry.getValue()));
        return new Parameters(values);
    }

    /** The values of a query string. */
    static Parameters of(Map<String, List<String>> query) {
        ObjectNode values = JsonBody.MAPPER.createObjectNode();
        query.forEach((name, given) -> values.put(name, given.getLast()));
        return new Parameters(values);
    }

    private static void unpack(JsonNode packed, ObjectNode values) {
        if (packed instanceof ObjectNode object) {
            object.properties().forEach(entry -> values.set(entry.getKey(), entry.getValue()));
        } else if (packed.isString()) {
            for (String pair : packed.asString().split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("params must be URL-encoded, got " + WellFormed.cut(text, 100));
        }
    }

    /** These values, and {@code over} in place of those that both have. */
    Parameters with(Parameters over) {
        ObjectNode merged = values.deepCopy();
        merged.setAll(over.values);
        return new Parameters(merged);
    }

    Set<Map.Entry<String, JsonNode>> entries() {
        return values.properties();
    }

    /** A text; empty when it is absent or no plain value. */
    Optional<String> text(String name) {
        JsonNode value = values.path(name);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(WellFormed.text(value.asString()))
                : Optional.empty();
    }

    /**
     * A whole number, at most {@code most} however large it is sent.
     *
     * @throws Refusal when it is no number, or less than {@code least}
     */
    int number(String name, int otherwise, int least, int most) {
        Optional<String> sent = text(name).filter(value -> !value.isEmpty());
        if (sent.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(sent.get());
            if (number >= least) {
                return (int) Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number that is too small.
        }
        throw Refusal.badRequest("Invalid value for \"" + name + "\" parameter, expected integer between " + least
                + " and " + most + ", got " + WellFormed.cut(sent.get(), 100));
    }

    boolean flag(String name, boolean otherwise) {
        return text(name).map(value -> !value.equals("false")).orElse(otherwise);
    }

    /** A list of texts, sent as an array, its JSON, or texts with commas; empty when the parameter is absent. */
    Optional<List<String>> list(String name) {
        JsonNode value = structure(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof ArrayNode array) {
            for (Iterator<JsonNode> items = array.iterator(); items.hasNext(); ) {
                texts.add(WellFormed.text(items.next().asString("")));
            }
        } else {
            for (String part : value.asString("").split(",")) {
                texts.add(WellFormed.text(part.strip()));
            }
        }
        texts.removeIf(String::isEmpty);
        return Optional.of(texts);
    }

    /** A value that may be an array, also when it is sent as its JSON; missing when it is absent or empty. */
    JsonNode structure(String name) {
        JsonNode value = values.path(name);
        if (!value.isString()) {
            return value;
        }
        String text = value.asString().strip();
        return text.startsWith("[") ? JsonBody.parse(name, text) : text.isEmpty() ? values.path("") : value;
    }
}
