package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.query.Filter;
import org.sessionsearch.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Filters that raise what passes them and leave out nothing, {@code ["tag:rust<score=2>", ["room:A", "room:B"]]}. A
 * session scores the sum of the outer items; an inner list counts its best item, or the sum where
 * {@code sumOrFiltersScores} says so.
 */
record OptionalFilters(List<List<Wish>> wishes, boolean sums) {

    private static final int MAX_WISHES = 1000;
    private static final int MAX_SCORE = 1_000_000;
    private static final Pattern SCORED = Pattern.compile("(?<condition>.*)<score=(?<score>\\d{1,9})>", Pattern.DOTALL);

    /** One condition. {@code filter} and {@code passes} say the same, to the engine and of a single session. */
    record Wish(Filter filter, Predicate<Session> passes, int score) {}

    OptionalFilters {
        wishes = wishes.stream().map(List::copyOf).toList();
    }

    /**
     * Those of a query.
     *
     * @throws Refusal when they cannot be read
     */
    static OptionalFilters read(Parameters parameters, Conditions conditions) {
        JsonNode list = parameters.structure("optionalFilters");
        List<List<Wish>> wishes = new ArrayList<>();
        if (list instanceof ArrayNode array) {
            array.forEach(item -> wishes.add(any(item, conditions)));
        } else if (list.isString()) {
            wishes.add(any(list, conditions));
        }
        wishes.removeIf(List::isEmpty);
        if (wishes.stream().mapToInt(List::size).sum() > MAX_WISHES) {
            throw Refusal.badRequest("optionalFilters: expected at most " + MAX_WISHES + " conditions");
        }
        return new OptionalFilters(wishes, parameters.flag("sumOrFiltersScores", false));
    }

    private static List<Wish> any(JsonNode item, Conditions conditions) {
        return item instanceof ArrayNode inner
                ? inner.valueStream().map(part -> one(part, conditions)).toList()
                : List.of(one(item, conditions));
    }

    private static Wish one(JsonNode item, Conditions conditions) {
        String text = FilterLists.string("optionalFilters", item);
        Matcher scored = SCORED.matcher(text);
        boolean has = scored.matches();
        int score = has ? Math.min(Integer.parseInt(scored.group("score")), MAX_SCORE) : 1;
        FilterLists.Pair pair = FilterLists.pair("optionalFilters", has ? scored.group("condition") : text);
        Filter filter = pair.filter(conditions);
        return new Wish(filter, conditions.test(pair), score);
    }

    boolean isEmpty() {
        return wishes.isEmpty();
    }

    /** Sessions that score at all. */
    Filter any() {
        return new Filter.Or(
                wishes.stream().flatMap(List::stream).map(Wish::filter).toList());
    }

    long score(Session session) {
        long sum = 0;
        for (List<Wish> wish : wishes) {
            var scores = wish.stream().filter(one -> one.passes().test(session)).mapToLong(Wish::score);
            sum += sums ? scores.sum() : scores.max().orElse(0);
        }
        return sum;
    }
}
