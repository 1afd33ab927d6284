package org.sessionsearch.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.query.NearestName;

/**
 * The named values of one request, from a query string or a JSON body. Whoever answers the request reads each name that
 * it knows and then calls {@link #finish}: what went wrong is collected on the way, and names that nobody read are
 * unknown. Not thread-safe.
 */
final class Parameters {

    private final Map<String, List<String>> values;
    private final String facetPrefix;
    private final String place;
    private final List<String> known = new ArrayList<>();
    private final List<BadParameter> errors = new ArrayList<>();

    /**
     * @param values by name; taken over
     * @param facetPrefix what stands before the name of a facet: nothing in a query string, {@code filters.} in JSON
     * @param place where these parameters are when there are several sets, {@code searches[1]}; else empty
     */
    Parameters(Map<String, List<String>> values, String facetPrefix, String place) {
        this.values = values;
        this.facetPrefix = facetPrefix;
        this.place = place;
    }

    static Parameters ofQuery(String query) {
        return new Parameters(QueryString.parse(query), "", "");
    }

    static Parameters none() {
        return new Parameters(new LinkedHashMap<>(), "", "");
    }

    /** The one value as it was sent, blanks and all; empty when there is none. */
    Optional<String> raw(String name) {
        known.add(name);
        List<String> given = values.isEmpty() ? null : values.remove(name);
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            refuse(name, name + " must be given once, got " + given.size() + " times");
        }
        return Optional.of(given.getFirst());
    }

    /** The one value without surrounding blanks; empty when it is absent or blank. */
    Optional<String> text(String name) {
        return raw(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A text of at most {@code longest} UTF-16 units, as it was sent. */
    String text(String name, int longest) {
        String value = raw(name).orElse("");
        if (value.length() <= longest) {
            return value;
        }
        refuse(name, name + " must have at most " + longest + " characters, got " + value.length());
        return "";
    }

    int number(String name, int otherwise, int least, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number that is out of range.
        }
        String range = most == Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
        refuse(name, name + " must be a whole number, " + range + ", got '" + value.get() + "'");
        return otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.get().equals("true") && !value.get().equals("false")) {
            refuse(name, name + " must be true or false, got '" + value.get() + "'");
        }
        return value.get().equals("true");
    }

    <T> T choice(String name, Map<String, T> choices, T otherwise) {
        return text(name).map(value -> chosen(name, value, choices)).orElse(otherwise);
    }

    /** What each of the names in a comma list stands for, without repetition. */
    <T> List<T> choices(String name, Map<String, T> choices) {
        List<T> chosen = new ArrayList<>();
        for (String value : list(name)) {
            T choice = chosen(name, value, choices);
            if (choice != null && !chosen.contains(choice)) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    private <T> T chosen(String name, String value, Map<String, T> choices) {
        T choice = choices.get(value);
        if (choice == null) {
            refuse(
                    name,
                    name + " must be one of " + String.join(", ", choices.keySet()) + ", got '" + value + "'"
                            + NearestName.hint(value, choices.keySet()));
        }
        return choice;
    }

    /** The values of a comma list, which may also be repeated. */
    List<String> list(String name) {
        return values(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Every value of a repeatable parameter. */
    List<String> values(String name) {
        known.add(name);
        List<String> given = values.isEmpty() ? null : values.remove(name);
        return given == null ? List.of() : given;
    }

    /** Every value of a facet. */
    List<String> facet(String facet) {
        return values(facetPrefix.isEmpty() ? facet : facetPrefix + facet);
    }

    /** Whether {@code name} was given as an array that holds nothing. Ask before reading it. */
    boolean isEmptyArray(String name) {
        List<String> given = values.get(name);
        return given != null && given.isEmpty();
    }

    /** Every name that was read until now. */
    List<String> known() {
        return List.copyOf(known);
    }

    void refuse(String name, String message) {
        errors.add(
                place.isEmpty()
                        ? new BadParameter(name, message)
                        : new BadParameter(place + "." + name, place + ": " + message));
    }

    /** What was wrong until now, together with every name that nobody read. Call it last. */
    List<BadParameter> errors() {
        for (String name : values.keySet()) {
            refuse(name, "unknown parameter '" + name + "'" + hint(name));
        }
        values.clear();
        return errors;
    }

    /**
     * Ends the reading.
     *
     * @throws RequestRefused when anything was wrong
     */
    void finish() {
        if (!values.isEmpty() || !errors.isEmpty()) {
            throw RequestRefused.badParameters(errors());
        }
    }

    private String hint(String name) {
        return known.contains(facetPrefix + name)
                ? "; did you mean '" + facetPrefix + name + "'?"
                : NearestName.hint(name, known);
    }
}
