package org.sessionsearch.instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.query.Filter;

class FilterExpressionTest {

    private static final Conditions CONDITIONS = new Conditions(Programme.THEMES, new UnknownNames());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    track:Boot                             | track=Boot
                    track:"Linux Kernel"                   | track=Linux Kernel
                    track:'Linux Kernel'                   | track=Linux Kernel
                    "track":'it\\'s'                       | track=it's
                    NOT track:Boot                         | not(track=Boot)
                    A AND B                                | and(tag=A tag=B)
                    A AND (B OR C)                         | and(tag=A or(tag=B tag=C))
                    (A OR B) AND NOT C                     | and(or(tag=A tag=B) not(tag=C))
                    A AND B OR C                           | or(and(tag=A tag=B) tag=C)
                    A OR (B AND C)                         | or(tag=A and(tag=B tag=C))
                    NOT (A OR B)                           | not(or(tag=A tag=B))
                    _tags:rust                             | tag=rust
                    track:"AND"                            | track=AND
                    start >= 0                             | start[1970-01-01T00:00:00Z,)
                    start<60                               | start[,1970-01-01T00:01:00Z)
                    start:0 TO 60                          | and(start[1970-01-01T00:00:00Z,) start[,1970-01-01T00:01:00.001Z))
                    start = 0                              | start[1970-01-01T00:00:00Z,1970-01-01T00:00:00.001Z)
                    start != 0                             | not(start[1970-01-01T00:00:00Z,1970-01-01T00:00:00.001Z))
                    tag:a:b                                | tag=a:b
                    nowhere:x                              | or()
                    hierarchy.lvl0:Systems                 | or(theme=Systems track=Systems)
                    hierarchy.lvl1:"Systems > Boot"        | and(theme=Systems track=Boot)
                    """)
    void readsWhatTheProtocolAllowsAndMore(String expression, String expected) {
        assertEquals(expected, shown(FilterExpression.read(expression.strip(), CONDITIONS)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    track:Boot dates     | filters: Unexpected token string(dates) expected end of filter at col 12
                    (A OR B              | filters: Unexpected end of filter expected closing parenthesis at col 8
                    A AND                | filters: Unexpected end of filter expected attribute name, NOT or opening parenthesis at col 6
                    track:               | filters: Unexpected end of filter expected value at col 7
                    start > soon         | filters: Unexpected token string(soon) expected numeric value at col 9
                    A OR )               | filters: Unexpected token ) expected attribute name, NOT or opening parenthesis at col 6
                    track:"open          | filters: Unexpected end of filter, expected closing " of the text at col 7
                    """)
    void saysWhereItCannotReadOn(String expression, String message) {
        Refusal refusal = assertThrows(Refusal.class, () -> FilterExpression.read(expression.strip(), CONDITIONS));
        assertEquals(400, refusal.status());
        assertEquals(message.strip(), refusal.getMessage());
    }

    @Test
    void refusesNestingThatNobodyWrites() {
        String deep = "(".repeat(100_000 / 2 - 1) + "A" + ")".repeat(100_000 / 2 - 1);
        assertThrows(Refusal.class, () -> FilterExpression.read(deep, CONDITIONS));
        assertThrows(Refusal.class, () -> FilterExpression.read("NOT ".repeat(20_000) + "A", CONDITIONS));
    }

    private static String shown(Filter filter) {
        return switch (filter) {
            case Filter.And and -> "and(" + shown(and.parts()) + ")";
            case Filter.Or or -> "or(" + shown(or.parts()) + ")";
            case Filter.Not not -> "not(" + shown(not.part()) + ")";
            case Filter.Value value -> value.dimension().label() + "=" + value.value();
            case Filter.Time time ->
                time.field().name().toLowerCase() + "["
                        + time.from().map(Object::toString).orElse("") + ","
                        + time.to().map(Object::toString).orElse("") + ")";
            default -> filter.toString();
        };
    }

    private static String shown(java.util.List<Filter> parts) {
        return parts.stream().map(FilterExpressionTest::shown).collect(Collectors.joining(" "));
    }
}
