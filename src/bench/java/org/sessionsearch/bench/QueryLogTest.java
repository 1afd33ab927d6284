package org.sessionsearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sessionsearch.bench.Question.Kind;

class QueryLogTest {

    private static final List<Talk> TALKS = IntStream.range(0, 40)
            .mapToObj(number -> Talk.parse(
                    ("""
                    {"id": "LAB21-1%02d", "source": "lab21/%02d.md", "title": "Gardening robots lesson%02d greenhouse",
                     "event": "lab21", "track": ["Robots"], "room": "Room %d", "speakers": [{"name": "Ada Number%02d"}]}
                    """).formatted(number, number, number, number % 3, number).getBytes(StandardCharsets.UTF_8)))
            .toList();

    @Test
    void theSameSeedMakesTheSameLog() {
        assertEquals(QueryLog.of(TALKS, 150, 7), QueryLog.of(TALKS, 150, 7));
    }

    @Test
    void noQuestionIsAskedTwice() {
        List<Question> log = QueryLog.of(TALKS, 200, 7);
        assertEquals(200, log.size());
        assertEquals(200, new HashSet<>(log).size());
    }

    @Test
    void popularSessionsAreAskedForAgainAndAgain() {
        List<Question> traffic = QueryLog.traffic(TALKS, 500, 7);
        assertEquals(500, traffic.size());
        assertTrue(new HashSet<>(traffic).size() < 400, "requests must come again");
        assertEquals(traffic, QueryLog.traffic(TALKS, 500, 7));
    }

    @Test
    void everyStratumIsThere() {
        Set<Kind> kinds =
                QueryLog.of(TALKS, 200, 7).stream().map(Question::kind).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Kind.class), kinds);
    }

    @Test
    void whatIsChosenStandsInTheTargetEncoded() {
        Question question = new Question(Kind.FILTER, "c++ & co", Map.of("room", "Room 2"));
        assertTrue(question.target().endsWith("&q=c%2B%2B+%26+co&room=Room+2"), question.target());
    }
}
