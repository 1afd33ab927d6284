package org.sessionsearch.instant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.query.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads the filters that are sent as lists: {@code facetFilters}, {@code numericFilters}, {@code tagFilters}. All items
 * of the outer list must hold, and one of each inner list; deeper lists are refused.
 */
final class FilterLists {

    private static final Pattern COMPARED = Pattern.compile(
            "\\s*(?<name>[^<>=!:]+?)\\s*(?<sign><=|>=|!=|<|>|=)\\s*(?<number>\\S+)\\s*", Pattern.DOTALL);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?<name>[^:]+?)\\s*:\\s*(?<low>\\S+)\\s+TO\\s+(?<high>\\S+)\\s*", Pattern.DOTALL);

    private final Conditions conditions;

    FilterLists(Conditions conditions) {
        this.conditions = conditions;
    }

    /** All that {@code parameters} say in lists. */
    Filter read(Parameters parameters) {
        return read(parameters, "facetFilters", this::facet)
                .and(read(parameters, "numericFilters", this::numeric))
                .and(read(parameters, "tagFilters", tag -> Pair.of("_tags", tag).filter(conditions)));
    }

    private static Filter read(Parameters parameters, String name, Function<String, Filter> item) {
        JsonNode list = parameters.structure(name);
        if (list.isMissingNode() || list.isNull()) {
            return Filter.ALL;
        }
        if (!(list instanceof ArrayNode array)) {
            return item.apply(string(name, list));
        }
        List<Filter> all = new ArrayList<>();
        for (JsonNode part : array) {
            all.add(part instanceof ArrayNode inner ? any(name, inner, item) : item.apply(string(name, part)));
        }
        return all.isEmpty() ? Filter.ALL : new Filter.And(all);
    }

    private static Filter any(String name, ArrayNode inner, Function<String, Filter> item) {
        List<Filter> any = new ArrayList<>();
        for (JsonNode part : inner) {
            any.add(item.apply(string(name, part)));
        }
        return any.isEmpty() ? Filter.ALL : new Filter.Or(any);
    }

    static String string(String name, JsonNode node) {
        if (node.isString()) {
            return WellFormed.text(node.asString());
        }
        throw Refusal.badRequest(name + ": expected strings in at most two levels of arrays, got "
                + (node.isArray() ? "a third level" : WellFormed.cut(node.toString(), 100)));
    }

    private Filter facet(String condition) {
        return pair("facetFilters", condition).filter(conditions);
    }

    /**
     * Reads {@code attribute:value}, split at the first colon.
     *
     * @param list that holds it, for the message
     * @throws Refusal when there is no attribute
     */
    static Pair pair(String list, String condition) {
        int colon = condition.indexOf(':');
        if (colon < 1) {
            throw Refusal.badRequest(list + ": expected attribute:value, got " + WellFormed.cut(condition, 100));
        }
        return Pair.of(condition.substring(0, colon).strip(), condition.substring(colon + 1));
    }

    /** An attribute and a value that a session must have, or must not have. */
    record Pair(String attribute, String value, boolean negated) {

        /** A leading minus negates; a minus that belongs to the value is escaped by the clients. */
        static Pair of(String attribute, String value) {
            boolean negated = value.startsWith("-");
            boolean escaped = value.startsWith("\\-");
            return new Pair(attribute, negated || escaped ? value.substring(1) : value, negated);
        }

        Filter filter(Conditions conditions) {
            Filter has = conditions.has(attribute, value);
            return negated ? new Filter.Not(has) : has;
        }
    }

    private Filter numeric(String condition) {
        Matcher between = BETWEEN.matcher(condition);
        if (between.matches()) {
            return conditions.between(
                    between.group("name"), number(between.group("low")), number(between.group("high")));
        }
        Matcher compared = COMPARED.matcher(condition);
        if (!compared.matches()) {
            throw Refusal.badRequest("numericFilters: expected attribute, one of < <= = != >= > and a number,"
                    + " or attribute:low TO high, got " + WellFormed.cut(condition, 100));
        }
        Comparison comparison = Comparison.of(compared.group("sign")).orElseThrow();
        return conditions.compare(compared.group("name"), comparison, number(compared.group("number")));
    }

    private static BigDecimal number(String text) {
        return Conditions.number(text)
                .orElseThrow(() ->
                        Refusal.badRequest("numericFilters: expected a number, got " + WellFormed.cut(text, 100)));
    }
}
