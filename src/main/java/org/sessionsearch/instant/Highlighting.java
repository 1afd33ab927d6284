package org.sessionsearch.instant;

import java.util.List;
import java.util.Map;
import org.sessionsearch.query.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes {@code _highlightResult} and {@code _snippetResult}: the record again, in the same shape, with an object that
 * says what matched in place of every text. Every text is there, whether or not it matched.
 */
final class Highlighting {

    private final Marking marking;
    private final Matches matches;

    Highlighting(Marking marking, Matches matches) {
        this.marking = marking;
        this.matches = matches;
    }

    /** The texts of {@code record}, whole. */
    ObjectNode whole(ObjectNode record) {
        return texts(record, "", (path, text) -> whole(record.objectNode(), path, text));
    }

    /** The texts of {@code record}, each cut to its snippet. */
    ObjectNode snippets(ObjectNode record, Snippets snippets) {
        return texts(record, "", (path, text) -> snippet(record.objectNode(), path, text, snippets));
    }

    private interface Shown {
        ObjectNode of(String path, String text);
    }

    private ObjectNode texts(ObjectNode object, String prefix, Shown shown) {
        ObjectNode result = object.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode value = value(entry.getValue(), prefix + entry.getKey(), shown);
            if (value != null) {
                result.set(entry.getKey(), value);
            }
        }
        return result;
    }

    private JsonNode value(JsonNode value, String path, Shown shown) {
        return switch (value) {
            case ObjectNode object -> texts(object, path + ".", shown);
            case ArrayNode array -> {
                ArrayNode items = array.arrayNode();
                array.forEach(item -> items.add(value(item, path, shown)));
                yield items;
            }
            default -> value.isString() ? shown.of(path, value.asString()) : null;
        };
    }

    private ObjectNode whole(ObjectNode result, String path, String text) {
        List<TextRange> found = matches.in(path, text);
        List<String> words = matches.words(text, found);
        result.put("value", marking.mark(text, found));
        result.put("matchLevel", matches.level(found, words));
        if (!found.isEmpty()) {
            boolean fully = found.size() == 1
                    && found.getFirst().start() == 0
                    && found.getFirst().end() == text.length();
            result.put("fullyHighlighted", fully);
        }
        ArrayNode array = result.putArray("matchedWords");
        words.forEach(array::add);
        return result;
    }

    private ObjectNode snippet(ObjectNode result, String path, String text, Snippets snippets) {
        List<TextRange> found = matches.in(path, text);
        result.put("value", snippets.cut(path, text, found, marking));
        result.put("matchLevel", matches.level(found, matches.words(text, found)));
        return result;
    }
}
