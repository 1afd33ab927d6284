package org.sessionsearch.instant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.query.Filter;

/** How a number is compared. */
enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    UNEQUAL("!="),
    AT_LEAST(">="),
    GREATER(">");

    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static Optional<Comparison> of(String sign) {
        return List.of(values()).stream().filter(it -> it.sign.equals(sign)).findFirst();
    }

    /** Sessions whose number compares to {@code number} like this. */
    Filter of(Attribute.Number facet, BigDecimal number) {
        BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
        BigDecimal ceiling = number.setScale(0, RoundingMode.CEILING);
        return switch (this) {
            case LESS -> range(facet, BigDecimal.ZERO, ceiling.subtract(BigDecimal.ONE));
            case AT_MOST -> range(facet, BigDecimal.ZERO, floor);
            case EQUAL -> range(facet, ceiling, floor);
            case UNEQUAL -> new Filter.Not(range(facet, ceiling, floor));
            case AT_LEAST -> range(facet, ceiling, MOST);
            case GREATER -> range(facet, floor.add(BigDecimal.ONE), MOST);
        };
    }

    /** No number of a session is below zero. */
    private static Filter range(Attribute.Number facet, BigDecimal low, BigDecimal high) {
        return high.signum() < 0 || low.compareTo(high) > 0
                ? new Filter.Or(List.of())
                : new Filter.Range(facet.dimension(), low.max(BigDecimal.ZERO).toPlainString(), high.toPlainString());
    }

    /** Sessions whose moment compares to {@code seconds} since 1970 like this. */
    Filter of(Attribute.Moment moment, BigDecimal seconds) {
        Instant at = instant(seconds);
        Instant after = at.plusMillis(1);
        return switch (this) {
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
}
