package org.sessionsearch.instant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sessionsearch.query.Filter;
import org.sessionsearch.session.Session;

/**
 * Makes single conditions into filters. An attribute that no session has matches nothing, as these clients expect; the
 * name is logged once.
 */
final class Conditions {

    private static final Filter NOTHING = new Filter.Or(List.of());
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");
    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private final Themes themes;
    private final UnknownNames unknown;

    Conditions(Themes themes, UnknownNames unknown) {
        this.themes = Objects.requireNonNull(themes, "themes");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
    }

    /** How a number is compared. */
    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        UNEQUAL("!="),
        AT_LEAST(">="),
        GREATER(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        static Optional<Comparison> of(String sign) {
            return List.of(values()).stream().filter(it -> it.sign.equals(sign)).findFirst();
        }
    }

    /** Sessions that have a value in an attribute. */
    Filter has(String name, String value) {
        return switch (attribute(name)) {
            case Attribute.Value facet -> new Filter.Value(facet.dimension(), value);
            case Attribute.Level level -> themes.filter(level.depth(), value);
            case Attribute.Moment moment ->
                number(value).map(at -> compare(moment, Comparison.EQUAL, at)).orElse(NOTHING);
            case Attribute.Id id -> new Filter.Ids(Set.of(value));
            case null -> NOTHING;
        };
    }

    /** Sessions whose attribute compares to a number. */
    Filter compare(String name, Comparison comparison, BigDecimal number) {
        return switch (attribute(name)) {
            case Attribute.Moment moment -> compare(moment, comparison, number);
            case Attribute.Value facet -> NOTHING;
            case Attribute.Level level -> NOTHING;
            case Attribute.Id id -> NOTHING;
            case null -> NOTHING;
        };
    }

    /** Whether a single session is one of those that {@code pair} means. Moments are none that anybody wishes for. */
    Predicate<Session> test(FilterLists.Pair pair) {
        Predicate<Session> has = switch (attribute(pair.attribute())) {
            case Attribute.Value facet -> {
                String key = facet.dimension().key(pair.value());
                yield session -> facet.dimension().values(session).stream()
                        .anyMatch(value -> facet.dimension().key(value).equals(key));
            }
            case Attribute.Level level ->
                session -> themes.values(level.depth(), session.tracks()).contains(pair.value());
            case Attribute.Id id -> session -> session.id().equals(pair.value());
            case Attribute.Moment moment -> session -> false;
            case null -> session -> false;
        };
        return pair.negated() ? has.negate() : has;
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

    private static Filter compare(Attribute.Moment moment, Comparison comparison, BigDecimal seconds) {
        Instant at = instant(seconds);
        Instant after = at.plusMillis(1);
        return switch (comparison) {
            case LESS -> time(moment, null, at);
            case AT_MOST -> time(moment, null, after);
            case EQUAL -> time(moment, at, after);
            case UNEQUAL -> new Filter.Not(time(moment, at, after));
            case AT_LEAST -> time(moment, at, null);
            case GREATER -> time(moment, after, null);
        };
    }

    private static Filter time(Attribute.Moment moment, Instant from, Instant to) {
        return new Filter.Time(moment.field(), Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private static Instant instant(BigDecimal seconds) {
        return Instant.ofEpochMilli(limited(seconds.multiply(MILLIS_PER_SECOND)));
    }

    /** Beyond these ends lies no session, and no arithmetic overflows. */
    private static long limited(BigDecimal millis) {
        return millis.max(FARTHEST.negate())
                .min(FARTHEST)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** A number as it is written; empty for anything else. */
    static Optional<BigDecimal> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
