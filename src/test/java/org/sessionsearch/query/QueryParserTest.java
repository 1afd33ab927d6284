package org.sessionsearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.query.ParsedQuery.Clause;
import org.sessionsearch.query.ParsedQuery.Piece;
import org.sessionsearch.session.Dimension;

class QueryParserTest {

    /** In the expected tree, {@code *} is unfinished, {@code |} joins alternatives, {@code !} excludes. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    rust kernel;rust kernel*
                    rust kernel ;rust kernel
                    "boot time" arm;[boot time] arm*
                    “boot time” arm;[boot time] arm*
                    "boot time";[boot time]
                    "boot time;"boot time*
                    rust -linux;rust !linux*
                    rust -"boot time";rust ![boot time]
                    rust - linux;rust - linux*
                    rust --linux;rust --linux*
                    a OR b c;a|b c*
                    a OR b OR c;a|b|c*
                    OR a;OR a*
                    a OR;a OR*
                    a OR OR b;a|OR b*
                    a OR -b;a OR !b*
                    -a OR b;!a OR b*
                    a or b;a or b*
                    title:rust;title:rust*
                    SPEAKER:"zhou hua" x;speaker:[zhou hua] x*
                    -track:boot;!track:boot*
                    title: rust;title: rust*
                    title:;title:*
                    colour:red;colour:red*
                    C++ C# .NET;C++ C# .NET*
                    day:tomorrow;day:tomorrow*
                    -;-*
                    "";""*
                    """)
    void aTextIsTakenApart(String text, String expected) {
        assertEquals(expected, shown(QueryParser.parse(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "before:2021-09-10, '', 2021-09-09",
        "after:2021-9-10, 2021-09-10, ''",
        "after:2021, 2021-01-01, ''",
        "BEFORE:2021, '', 2020-12-31",
        "day:2021-09-10, 2021-09-10, 2021-09-10",
        "day:2024-02, 2024-02-01, 2024-02-29",
    })
    void datesBecomeAFilter(String text, String from, String to) {
        ParsedQuery query = QueryParser.parse("rust " + text);
        assertEquals("rust", shown(query));
        assertEquals(new Filter.Range(Dimension.DAY, from, to), query.filter());
        assertEquals(
                new Filter.Not(new Filter.Range(Dimension.DAY, from, to)),
                QueryParser.parse("-" + text).filter());
    }

    @Test
    void aDateThatIsNoneIsPlainText() {
        ParsedQuery query = QueryParser.parse("day:2021-02-30");
        assertEquals("day:2021-02-30*", shown(query));
        assertEquals(Filter.ALL, query.filter());
    }

    @Test
    @Timeout(5)
    void anyCharactersAreReadAndBounded() {
        Random random = new Random(7);
        String alphabet = "ab -\"“:OR \t\u3000\ud800\udc00title:day:2021|()[]{}*?~^\\+";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            QueryParser.parse(text.toString());
        }
        assertTrue(QueryParser.parse("-a OR ".repeat(2000)).clauses().size() <= QueryParser.MAX_CLAUSES);
        QueryParser.parse("\"".repeat(50_000));
        QueryParser.parse("a".repeat(50_000));
    }

    private static String shown(ParsedQuery query) {
        return query.clauses().stream().map(QueryParserTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(Clause clause) {
        return (clause.excluded() ? "!" : "")
                + clause.alternatives().stream().map(QueryParserTest::shown).collect(Collectors.joining("|"));
    }

    private static String shown(Piece piece) {
        String field =
                piece.fields().stream().map(name -> name.label() + ":").collect(java.util.stream.Collectors.joining());
        return field
                + switch (piece) {
                    case Piece.Word word -> word.text() + (word.unfinished() ? "*" : "");
                    case Piece.Phrase phrase -> "[" + phrase.text() + "]";
                };
    }
}
