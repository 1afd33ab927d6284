package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.session.Dimension;

/** What a query can filter by and count, by its name in this protocol. */
sealed interface Attribute {

    /** A facet of the API, under its own name. */
    record Value(Dimension dimension) implements Attribute {}

    /** A facet whose values are whole numbers. */
    record Number(Dimension dimension) implements Attribute {}

    /** Whether a session has a certain value of a facet: {@code true} or {@code false}. */
    record Flag(Dimension dimension, String value) implements Attribute {}

    /** A level of the tree theme &gt; track: 0 the themes, 1 their tracks as {@code theme > track}. */
    record Level(int depth) implements Attribute {}

    /** A time in seconds since 1970. */
    record Moment(TimeField field) implements Attribute {}

    /** The session's id. */
    record Id() implements Attribute {}

    /** The attribute of a name; names count letter by letter. */
    static Optional<Attribute> named(String name) {
        return switch (name) {
            case "hierarchy.lvl0" -> Optional.of(new Level(0));
            case "hierarchy.lvl1" -> Optional.of(new Level(1));
            case "start" -> Optional.of(new Moment(TimeField.START));
            case "end" -> Optional.of(new Moment(TimeField.END));
            case "year" -> Optional.of(new Number(Dimension.YEAR));
            case "duration" -> Optional.of(new Number(Dimension.DURATION));
            case "recorded" -> Optional.of(new Flag(Dimension.MEDIA, "video"));
            case "hasSlides" -> Optional.of(new Flag(Dimension.MEDIA, "slides"));
            case "objectID", "id" -> Optional.of(new Id());
            case "_tags" -> Optional.of(new Value(Dimension.TAG));
            default -> Dimension.of(name).map(Value::new);
        };
    }

    /** The names that {@code *} stands for where facets are asked for. */
    static List<String> facetNames() {
        List<String> names = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            names.add(dimension.label());
        }
        names.addAll(List.of("recorded", "hasSlides", "hierarchy.lvl0", "hierarchy.lvl1", "start"));
        return names;
    }
}
