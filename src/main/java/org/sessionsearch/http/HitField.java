package org.sessionsearch.http;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a hit can carry, by its name on the wire and in its order there. */
enum HitField {
    ID,
    TITLE,
    DESCRIPTION,
    BODY,
    EVENT,
    TYPE,
    TRACK,
    THEME,
    ROOM,
    SPEAKERS,
    TAGS,
    LEVEL,
    LANGUAGE,
    START,
    END,
    IMAGE,
    URL,
    LINKS,
    SCORE,
    REASON,
    HIGHLIGHTS,
    EXPLAIN;

    /** All but the body, which nobody shows in a list. */
    static final Set<HitField> DEFAULT = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(BODY)));

    static final Set<HitField> ALL = Collections.unmodifiableSet(EnumSet.allOf(HitField.class));

    private final String label = name().toLowerCase(Locale.ROOT);

    String label() {
        return label;
    }

    /** Every field by its name. */
    static Map<String, HitField> byLabel() {
        Map<String, HitField> fields = new LinkedHashMap<>();
        for (HitField field : values()) {
            fields.put(field.label, field);
        }
        return fields;
    }
}
