package org.sessionsearch.query;

import java.util.List;
import java.util.Objects;

/**
 * A passage of one field with what matched in it. Not escaped: whoever writes HTML escapes it.
 *
 * @param field public name of the field: {@code title}, {@code description}, {@code body}, {@code speakers}, ...
 * @param index which of the field's values, from 0; 0 for fields of one value
 * @param passage the part of the value that is shown
 * @param text the value's text in {@code passage}
 * @param matches what matched, in order and without overlap, as ranges of the whole value and within {@code passage}
 */
public record Highlight(String field, int index, TextRange passage, String text, List<TextRange> matches) {
    public Highlight {
        Objects.requireNonNull(field, "field");
        if (text.length() != passage.end() - passage.start()) {
            throw new IllegalArgumentException("the text must fill " + passage + ", got " + text.length() + " units");
        }
        matches = List.copyOf(matches);
    }
}
