package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes of a record are meant: names with dots, {@code *} for all, {@code -name} for all but one. A name
 * takes in everything below it.
 */
final class AttributeSelection {

    static final AttributeSelection ALL = new AttributeSelection(List.of("*"));

    private final List<String> chosen = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    AttributeSelection(List<String> names) {
        for (String name : names) {
            if (name.startsWith("-")) {
                left.add(name.substring(1));
            } else {
                chosen.add(name);
            }
        }
        if (chosen.isEmpty() && !left.isEmpty()) {
            chosen.add("*");
        }
    }

    /** A selection of what a client retrieves: the id is always there. */
    static AttributeSelection withId(List<String> names) {
        AttributeSelection selection = new AttributeSelection(names);
        selection.chosen.add("objectID");
        return selection;
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** Whether the selection spells a name out; {@code *} does not. */
    boolean names(String path) {
        return chosen.contains(path);
    }

    boolean takes(String path) {
        return left.stream().noneMatch(name -> covers(name, path))
                && chosen.stream().anyMatch(name -> name.equals("*") || covers(name, path));
    }

    /** The part of {@code record} that is meant; what holds no chosen value is left out. */
    ObjectNode of(ObjectNode record) {
        return pick(record, "");
    }

    private ObjectNode pick(ObjectNode object, String prefix) {
        ObjectNode picked = object.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String path = prefix + entry.getKey();
            if (takes(path) && left.stream().noneMatch(name -> covers(path, name))) {
                picked.set(entry.getKey(), entry.getValue());
            } else if (takes(path) || chosen.stream().anyMatch(name -> covers(path, name))) {
                inner(entry.getValue(), path, entry.getKey(), picked);
            }
        }
        return picked;
    }

    private void inner(JsonNode value, String path, String name, ObjectNode picked) {
        if (value instanceof ObjectNode object) {
            picked.set(name, pick(object, path + "."));
        } else if (value instanceof ArrayNode array) {
            ArrayNode items = picked.putArray(name);
            for (JsonNode item : array) {
                if (item instanceof ObjectNode object) {
                    items.add(pick(object, path + "."));
                }
            }
        }
    }

    private static boolean covers(String name, String path) {
        return path.equals(name) || path.startsWith(name) && path.charAt(name.length()) == '.';
    }
}
