package org.sessionsearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.query.FilterParser.Parsed;
import org.sessionsearch.query.FilterParser.Rejected;
import org.sessionsearch.session.Dimension;

class FilterParserTest {

    private final FilterParser parser = new FilterParser(ZoneId.of("Europe/Berlin"));

    /** Trees are shown in prefix notation, see {@link #show}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                            | (and)",
                "track:boot                                    | track=boot",
                "track = boot                                  | track=boot",
                "track != boot                                 | (not track=boot)",
                "TRACK:\"Linux Kernel\"                        | track=Linux Kernel",
                "tag:\"a \\\"quoted\\\" \\\\ one\"             | tag=a \"quoted\" \\ one",
                "tag:C++ and tag:.NET                          | (and tag=C++ tag=.NET)",
                "room:(none)                                   | room=?",
                "NOT room:(none)                               | (not room=?)",
                "room!=(none)                                  | (not room=?)",
                "room:\"(none)\"                               | room=(none)",
                "day:(none)                                    | day=?",
                "tag:a OR tag:b AND tag:c                      | (or tag=a (and tag=b tag=c))",
                "(tag:a OR tag:b) AND tag:c                    | (and (or tag=a tag=b) tag=c)",
                "NOT tag:a AND tag:b                           | (and (not tag=a) tag=b)",
                "NOT (tag:a AND tag:b)                         | (not (and tag=a tag=b))",
                "not not tag:a                                 | (not (not tag=a))",
                "((tag:a))                                     | tag=a",
                "tag:or OR tag:and                             | (or tag=or tag=and)",
                "start >= 2021-09-09                           | days 2021-09-09..",
                "start>2021-09-09                              | days 2021-09-10..",
                "start <= 2021-09-09                           | days ..2021-09-09",
                "start<2021-09-09                              | days ..2021-09-08",
                "day = 2021-09-09                              | days 2021-09-09..2021-09-09",
                "day:2021-09-09                                | days 2021-09-09..2021-09-09",
                "day != 2021-09-09                             | (not days 2021-09-09..2021-09-09)",
                "start:2021                                    | days 2021-01-01..2021-12-31",
                "day 2020-02 TO 2021                           | (and days 2020-02-01.. days ..2021-12-31)",
                "day:2021-09-09 TO 2021-09-10                  | (and days 2021-09-09.. days ..2021-09-10)",
                "year >= 2018                                  | year 2018..",
                "year<2018                                     | year ..2017",
                "duration > 30 AND duration <= 60              | (and duration 31.. duration ..60)",
                "duration:20 TO 45                             | duration 20..45",
                "duration < 0                                  | (or)",
                "year = 2018 OR NOT year:(none)                | (or year=2018 (not year=?))",
                "start >= 2021-09-09T10:00Z                    | start [2021-09-09T10:00:00Z, )",
                "start >= 2021-09-09T10:00                     | start [2021-09-09T08:00:00Z, )",
                "start < 2021-09-09T10:00:30+02:00             | start [, 2021-09-09T08:00:30Z)",
                "start > 2021-09-09T10:00Z                     | start [2021-09-09T10:00:00.001Z, )",
                "start <= \"2021-09-09 10:00\"                 | start [, 2021-09-09T08:00:00.001Z)",
                "end <= 2021-09-09                             | end [, 2021-09-09T22:00:00Z)",
                "end = 2021-09-09T10:00Z                       | end [2021-09-09T10:00:00Z, 2021-09-09T10:00:00.001Z)",
            })
    void anExpressionBecomesATree(String expression, String tree) {
        assertEquals(tree, show(parse(expression)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "trak:boot             | 0  | unknown name 'trak'; did you mean 'track'? at character 1",
                "tag:a AND xyzzy:b     | 10 | unknown name 'xyzzy' at character 11",
                "track                 | 5  | expected : and a value after track, got the end at character 6",
                "track:                | 6  | expected a value of track, got the end at character 7",
                "track:a track:b       | 8  | expected AND, OR or the end, got 'track:b' at character 9",
                "(track:a              | 8  | expected AND, OR or ), got the end at character 9",
                "track:a)              | 7  | expected AND, OR or the end, got ')' at character 8",
                "tag:a AND             | 9  | expected a facet or time, NOT or (, got the end at character 10",
                "OR tag:a              | 0  | unknown name 'or' at character 1",
                "tag:\"open            | 4  | the quotation mark is never closed at character 5",
                "start >= soon         | 9  | expected a time like 2021, 2021-09, 2021-09-10, 2021-09-10T12:40"
                        + " or 2021-09-10T12:40:00+02:00, got 'soon' at character 10",
                "start:(none)          | 6  | expected a time, got '(none)' at character 7",
                "day = 2021-02-30      | 6  | expected a time like 2021, 2021-09, 2021-09-10, 2021-09-10T12:40"
                        + " or 2021-09-10T12:40:00+02:00, got '2021-02-30' at character 7",
            })
    void whatDoesNotFitIsNamedWithItsPlace(String expression, int position, String message) {
        assertEquals(new Rejected(position, message), parser.parse(expression));
    }

    @Test
    void nestingLengthAndNumberOfPartsAreBounded() {
        assertRejected("(".repeat(3000));
        assertRejected("NOT ".repeat(900) + "tag:a");
        assertRejected("tag:a OR ".repeat(300) + "tag:a");
        assertRejected("tag:" + "a".repeat(FilterParser.MAX_LENGTH));
    }

    @Test
    void anyCharactersAreParsedOrRejected() {
        Random random = new Random(7);
        String[] pieces = {
            "(", ")", "tag", ":", "start", ">=", "\"", "\\", " AND ", " OR ", "NOT ", "2021", "TO", "é", "\u0000"
        };
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 20_000; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(30); i > 0; i--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                if (parser.parse(text.toString()) instanceof Rejected rejected) {
                    assertTrue(rejected.position() <= text.length(), () -> text + " " + rejected);
                }
            }
        });
    }

    private void assertRejected(String expression) {
        assertInstanceOf(Rejected.class, parser.parse(expression));
    }

    private Filter parse(String expression) {
        return assertInstanceOf(Parsed.class, parser.parse(expression)).filter();
    }

    private static String show(Filter filter) {
        return switch (filter) {
            case Filter.And and -> "(and" + show(and.parts()) + ")";
            case Filter.Or or -> "(or" + show(or.parts()) + ")";
            case Filter.Not not -> "(not " + show(not.part()) + ")";
            case Filter.Value value -> value.dimension().label() + "=" + value.value();
            case Filter.Missing missing -> missing.dimension().label() + "=?";
            case Filter.Range range ->
                (range.dimension() == Dimension.DAY ? "days" : range.dimension().label()) + " " + range.from() + ".."
                        + range.to();
            case Filter.Time time ->
                time.field().name().toLowerCase(java.util.Locale.ROOT)
                        + time.from().map(from -> " [" + from).orElse(" [") + ", "
                        + time.to().map(to -> to + ")").orElse(")");
            case Filter.OnAt at -> at.toString();
            case Filter.Overlaps overlaps -> overlaps.toString();
            case Filter.Ids ids -> ids.toString();
        };
    }

    private static String show(java.util.List<Filter> parts) {
        return parts.stream().map(part -> " " + show(part)).reduce("", String::concat);
    }
}
