package org.sessionsearch.instant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sessionsearch.query.Filter;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * Makes single conditions into filters. An attribute that no session has matches nothing, as these clients expect; the
 * name is logged once.
 */
final class Conditions {

    private static final Filter NOTHING = new Filter.Or(List.of());
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?([eE][+-]?\\d{1,2})?");

    private final Themes themes;
    private final UnknownNames unknown;

    Conditions(Themes themes, UnknownNames unknown) {
        this.themes = Objects.requireNonNull(themes, "themes");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
    }

    /** Sessions that have a value in an attribute. */
    Filter has(String name, String value) {
        return switch (attribute(name)) {
            case Attribute.Value facet -> new Filter.Value(facet.dimension(), value);
            case Attribute.Number facet ->
                number(value).map(number -> Comparison.EQUAL.of(facet, number)).orElse(NOTHING);
            case Attribute.Flag flag -> flag(flag, value);
            case Attribute.Level level -> themes.filter(level.depth(), value);
            case Attribute.Moment moment ->
                number(value).map(at -> Comparison.EQUAL.of(moment, at)).orElse(NOTHING);
            case Attribute.Id id -> new Filter.Ids(Set.of(value));
            case null -> NOTHING;
        };
    }

    /** Sessions whose attribute compares to a number. */
    Filter compare(String name, Comparison comparison, BigDecimal number) {
        return switch (attribute(name)) {
            case Attribute.Moment moment -> comparison.of(moment, number);
            case Attribute.Number facet -> comparison.of(facet, number);
            case Attribute.Value facet -> NOTHING;
            case Attribute.Flag flag -> NOTHING;
            case Attribute.Level level -> NOTHING;
            case Attribute.Id id -> NOTHING;
            case null -> NOTHING;
        };
    }

    /** Whether a single session is one of those that {@code pair} means. Moments are none that anybody wishes for. */
    Predicate<Session> test(FilterLists.Pair pair) {
        Predicate<Session> has = switch (attribute(pair.attribute())) {
            case Attribute.Value facet -> has(facet.dimension(), pair.value());
            case Attribute.Number facet -> has(facet.dimension(), pair.value());
            case Attribute.Flag flag -> {
                Predicate<Session> flagged = has(flag.dimension(), flag.value());
                yield session -> Boolean.toString(flagged.test(session)).equalsIgnoreCase(pair.value());
            }
            case Attribute.Level level ->
                session -> themes.values(level.depth(), session.tracks()).contains(pair.value());
            case Attribute.Id id -> session -> session.id().equals(pair.value());
            case Attribute.Moment moment -> session -> false;
            case null -> session -> false;
        };
        return pair.negated() ? has.negate() : has;
    }

    private static Predicate<Session> has(Dimension dimension, String value) {
        String key = dimension.key(value);
        return session -> dimension.values(session).stream().map(dimension::key).anyMatch(key::equals);
    }

    /** Sessions whose attribute lies between two numbers, both inclusive. */
    Filter between(String name, BigDecimal low, BigDecimal high) {
        return new Filter.And(
                List.of(compare(name, Comparison.AT_LEAST, low), compare(name, Comparison.AT_MOST, high)));
    }

    private Attribute attribute(String name) {
        Optional<Attribute> attribute = Attribute.named(name);
        if (attribute.isEmpty()) {
            unknown.attribute(name);
        }
        return attribute.orElse(null);
    }

    private static Filter flag(Attribute.Flag flag, String value) {
        Filter has = new Filter.Value(flag.dimension(), flag.value());
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> has;
            case "false" -> new Filter.Not(has);
            default -> NOTHING;
        };
    }

    /** A number as it is written; empty for anything else. */
    static Optional<BigDecimal> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
