package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sessionsearch.session.Dimension;

/** Reads tracks and tags, whether they are a list or a text with commas. */
final class ValueList {

    private static final Pattern SEPARATOR = Pattern.compile("[,\\n]");
    private static final Pattern QUOTED = Pattern.compile("^[\"'](.*)[\"']$");
    private static final int MOST = 100;

    private ValueList() {}

    /** The values that say something, each once, in the order of the file. */
    static List<String> read(
            SessionFields fields, Field field, Dimension dimension, TextCleaner cleaner, Findings findings) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.value(field).ifPresent(value -> {
            for (Value.Text raw : parts(value)) {
                String text = cleaner.line(QUOTED.matcher(raw.text().strip()).replaceAll("$1"), raw.line(), findings);
                if (!text.isEmpty() && values.size() < MOST) {
                    values.putIfAbsent(dimension.key(text), text);
                }
            }
        });
        return List.copyOf(values.values());
    }

    private static List<Value.Text> parts(Value value) {
        List<Value.Text> parts = new ArrayList<>();
        switch (value) {
            case Value.Text text -> {
                // In a text a comma parts values; in the item of a list it belongs to the name.
                for (String part : SEPARATOR.split(text.text())) {
                    parts.add(new Value.Text(part, text.line()));
                }
            }
            case Value.Items items -> {
                for (Value item : items.items()) {
                    if (item instanceof Value.Text text) {
                        parts.add(text);
                    }
                }
            }
            case Value.Fields fields -> {}
        }
        return parts;
    }
}
