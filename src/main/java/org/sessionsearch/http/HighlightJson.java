package org.sessionsearch.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.TextRange;

/**
 * Writes highlights by field. A field of one short value has one object; a long text has a list of snippets, each with
 * the {@code passage} it shows; a field of many values has a list of those that matched, each with its {@code index}.
 * Ranges and passages are offsets into the whole value as the hit sends it.
 */
final class HighlightJson {

    private static final Set<String> LONG_TEXTS = Set.of("description", "body");
    private static final Set<String> SINGLE_VALUES =
            Set.of("title", "room", "event", "id", "type", "level", "language");

    private HighlightJson() {}

    static void write(JsonWriter json, List<Highlight> highlights) {
        Map<String, List<Highlight>> byField = new LinkedHashMap<>();
        for (Highlight highlight : highlights) {
            byField.computeIfAbsent(highlight.field(), field -> new ArrayList<>(2))
                    .add(highlight);
        }
        json.object("highlights", () -> byField.forEach((field, values) -> field(json, field, values)));
    }

    private static void field(JsonWriter json, String field, List<Highlight> values) {
        if (SINGLE_VALUES.contains(field)) {
            json.object(field, () -> marked(json, values.getFirst()));
            return;
        }
        json.objects(field, values, highlight -> {
            if (!LONG_TEXTS.contains(field)) {
                json.number("index", highlight.index());
            }
            marked(json, highlight);
            if (LONG_TEXTS.contains(field)) {
                range(json, "passage", highlight.passage());
            }
        });
    }

    private static void marked(JsonWriter json, Highlight highlight) {
        json.text("html", Marked.html(highlight.text(), highlight.passage().start(), highlight.matches()));
        json.startArray("ranges");
        for (TextRange match : highlight.matches()) {
            json.startArray();
            json.item(match.start());
            json.item(match.end());
            json.endArray();
        }
        json.endArray();
    }

    private static void range(JsonWriter json, String name, TextRange range) {
        json.startArray(name);
        json.item(range.start());
        json.item(range.end());
        json.endArray();
    }
}
