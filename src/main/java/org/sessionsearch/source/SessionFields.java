package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.source.Value.Fields;
import org.sessionsearch.source.Value.Items;
import org.sessionsearch.source.Value.Text;

/** Looks fields up under the keys of all dialects. */
final class SessionFields {

    private static final Text ABSENT = new Text("", 0);

    private final Map<String, Value> values;

    SessionFields(Fields fields) {
        values = fields.values();
    }

    /** Whether one of the field's keys is there, whatever it holds. */
    boolean has(Field field) {
        for (String key : field.keys()) {
            if (values.containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    /** The first value that says something. */
    Optional<Value> value(Field field) {
        for (String key : field.keys()) {
            Value value = values.get(key);
            if (value != null && !isNothing(value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The values under the field's keys that say something. */
    List<Value> all(Field field) {
        List<Value> all = new ArrayList<>(2);
        for (String key : field.keys()) {
            Value value = values.get(key);
            if (value != null && !isNothing(value)) {
                all.add(value);
            }
        }
        return all;
    }

    /** The first text that says something, else an empty one on line 0. */
    Text text(Field field) {
        for (String key : field.keys()) {
            Text text = text(values.get(key));
            if (text != null) {
                return text;
            }
        }
        return ABSENT;
    }

    /** The texts under the field's keys that say something; of a list, its first. */
    List<Text> texts(Field field) {
        List<Text> texts = new ArrayList<>(2);
        for (String key : field.keys()) {
            Text text = text(values.get(key));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text of a value that says something; null for any other. */
    private static Text text(Value value) {
        return switch (value) {
            case null -> null;
            case Text text -> isNothing(text) ? null : text;
            case Items items ->
                !items.items().isEmpty() && items.items().getFirst() instanceof Text first ? first : null;
            case Fields fields -> null;
        };
    }

    /** The texts under the field's keys, placeholders as well. */
    List<Text> raw(Field field) {
        return field.keys().stream()
                .map(values::get)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    /** The line of the field's key, 0 when it is absent. */
    int line(Field field) {
        for (String key : field.keys()) {
            if (values.containsKey(key)) {
                return values.get(key).line();
            }
        }
        return 0;
    }

    private static boolean isNothing(Value value) {
        return switch (value) {
            case Text text -> Placeholders.isNoValue(text.text());
            case Items items -> items.items().isEmpty();
            case Fields fields -> fields.values().isEmpty();
        };
    }
}
