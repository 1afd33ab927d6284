package org.sessionsearch.mcp;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.NearestName;
import org.sessionsearch.query.TimeValue;
import org.sessionsearch.session.Dimension;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of one tool call. What a model got wrong is said in words that tell it what to do instead.
 *
 * @param given an object
 * @param zone of times without an offset
 */
record Arguments(JsonNode given, ZoneId zone) {

    /**
     * Checks that every argument is one of the tool's.
     *
     * @throws ToolFailure when one is not
     */
    Arguments knownBy(JsonNode inputSchema) {
        TreeSet<String> known = new TreeSet<>(inputSchema.path("properties").propertyNames());
        for (String name : given.propertyNames()) {
            if (!known.contains(name)) {
                throw new ToolFailure("unknown argument '" + Message.wellFormed(name) + "'"
                        + NearestName.hint(name, known) + "; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    String text(String name) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw new ToolFailure(name + " must be a text, got " + value.getNodeType());
        }
        return Message.wellFormed(value.asString()).strip();
    }

    String required(String name, String remedy) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new ToolFailure(name + " is missing; " + remedy);
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new ToolFailure(name + " must be a whole number from " + least + " to " + most + ", got " + value);
    }

    /** Sessions that have any of the values given for {@code dimension}; all when none is. */
    Filter facet(Dimension dimension) {
        JsonNode value = given.path(dimension.label());
        List<Filter> any = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> any.add(new Filter.Value(dimension, Message.wellFormed(one.asString("")))));
        } else if (!text(dimension.label()).isEmpty()) {
            any.add(new Filter.Value(dimension, text(dimension.label())));
        }
        return any.isEmpty() ? Filter.ALL : new Filter.Or(any);
    }

    Filter facets() {
        Filter all = Filter.ALL;
        for (Dimension dimension : Dimension.values()) {
            all = all.and(facet(dimension));
        }
        return all;
    }

    Optional<TimeValue> time(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TimeValue.parse(value, zone)
                .orElseThrow(
                        () -> new ToolFailure(name + " must be a time like " + TimeValue.FORMS + ", got " + value)));
    }

    Instant moment(String name, Instant otherwise) {
        return time(name).map(TimeValue::first).orElse(otherwise);
    }
}
