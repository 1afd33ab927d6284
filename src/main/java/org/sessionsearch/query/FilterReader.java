package org.sessionsearch.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.session.Dimension;

/** One pass over one filter expression, by recursive descent; {@link FilterParser} has the grammar. */
final class FilterReader {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_PARTS = 200;
    private static final Map<String, TimeField> TIMES =
            Map.of("start", TimeField.START, "end", TimeField.END, "day", TimeField.START);
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(Dimension.values()).map(Dimension::label), Stream.of("start", "end"))
            .toList();
    private static final Set<Dimension> NUMBERS = Set.of(Dimension.YEAR, Dimension.DURATION);
    private static final String OPERATORS = "a facet or time, NOT or (";

    private final FilterScanner scanner;
    private final ZoneId zone;
    private int parts;

    FilterReader(String expression, ZoneId zone) {
        this.scanner = new FilterScanner(expression);
        this.zone = zone;
    }

    /** The text does not fit the grammar. */
    static final class Unexpected extends RuntimeException {
        private final int position;

        Unexpected(int position, String message) {
            super(message + " at character " + (position + 1), null, false, false);
            this.position = position;
        }

        int position() {
            return position;
        }
    }

    Filter read() {
        Filter filter = any(0);
        if (!scanner.atEnd()) {
            throw scanner.expected("AND, OR or the end");
        }
        return filter;
    }

    private Filter any(int depth) {
        List<Filter> choices = new ArrayList<>();
        do {
            choices.add(all(depth));
        } while (scanner.takeWord("OR"));
        return choices.size() == 1 ? choices.getFirst() : new Filter.Or(choices);
    }

    private Filter all(int depth) {
        List<Filter> needs = new ArrayList<>();
        do {
            needs.add(part(depth));
        } while (scanner.takeWord("AND"));
        return needs.size() == 1 ? needs.getFirst() : new Filter.And(needs);
    }

    private Filter part(int depth) {
        if (depth > MAX_DEPTH) {
            throw scanner.refused("more than " + MAX_DEPTH + " levels of parentheses and NOT");
        }
        if (++parts > MAX_PARTS) {
            throw scanner.refused("more than " + MAX_PARTS + " parts");
        }
        if (scanner.takeWord("NOT")) {
            return new Filter.Not(part(depth + 1));
        }
        if (!scanner.take("(")) {
            return comparison();
        }
        Filter inner = any(depth + 1);
        if (!scanner.take(")")) {
            throw scanner.expected("AND, OR or )");
        }
        return inner;
    }

    private Filter comparison() {
        int at = scanner.position();
        String name = scanner.takeName().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw scanner.expected(OPERATORS);
        }
        TimeField time = TIMES.get(name);
        Optional<Dimension> facet = Dimension.of(name);
        if (time != null && !(facet.isPresent() && scanner.startsMissing())) {
            return time(time);
        }
        if (facet.isEmpty()) {
            throw new Unexpected(at, "unknown name '" + name + "'" + NearestName.hint(name, NAMES));
        }
        return NUMBERS.contains(facet.get()) ? number(facet.get()) : facet(facet.get());
    }

    private Filter number(Dimension facet) {
        if (scanner.take("<=")) {
            return upTo(facet, whole());
        }
        if (scanner.take(">=")) {
            return from(facet, whole());
        }
        if (scanner.take("<")) {
            return upTo(facet, whole() - 1);
        }
        if (scanner.take(">")) {
            return from(facet, whole() + 1);
        }
        Filter value = facet(facet);
        return value instanceof Filter.Value first && scanner.takeWord("TO")
                ? new Filter.Range(facet, first.value(), Integer.toString(whole()))
                : value;
    }

    private static Filter from(Dimension facet, int least) {
        return new Filter.Range(facet, Integer.toString(least), "");
    }

    private static Filter upTo(Dimension facet, int most) {
        return most < 0 ? new Filter.Or(List.of()) : new Filter.Range(facet, "", Integer.toString(most));
    }

    private int whole() {
        scanner.skipBlanks();
        int at = scanner.position();
        String text = scanner.takeValue("a whole number");
        if (!text.matches("[0-9]{1,9}")) {
            throw new Unexpected(at, "expected a whole number, got '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private Filter facet(Dimension facet) {
        boolean differs = scanner.take("!=");
        if (!differs && !scanner.take(":") && !scanner.take("=")) {
            throw scanner.expected(": and a value after " + facet.label());
        }
        Filter filter = scanner.take(Facet.MISSING)
                ? new Filter.Missing(facet)
                : new Filter.Value(facet, scanner.takeValue("a value of " + facet.label()));
        return differs ? new Filter.Not(filter) : filter;
    }

    private Filter time(TimeField field) {
        if (scanner.take("!=")) {
            return new Filter.Not(moment().within(field));
        }
        if (scanner.take("<=")) {
            return moment().until(field);
        }
        if (scanner.take(">=")) {
            return moment().since(field);
        }
        if (scanner.take("<")) {
            return moment().before(field);
        }
        if (scanner.take(">")) {
            return moment().after(field);
        }
        boolean range = !scanner.take("=");
        if (range) {
            scanner.take(":");
        }
        TimeValue first = moment();
        return range && scanner.takeWord("TO") ? first.since(field).and(moment().until(field)) : first.within(field);
    }

    private TimeValue moment() {
        scanner.skipBlanks();
        int at = scanner.position();
        String text = scanner.takeValue("a time");
        return TimeValue.parse(text, zone)
                .orElseThrow(
                        () -> new Unexpected(at, "expected a time like " + TimeValue.FORMS + ", got '" + text + "'"));
    }
}
