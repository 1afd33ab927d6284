package org.sessionsearch.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryCountsTest {

    private static final Instant SINCE = Instant.parse("2027-05-25T09:00:00Z");

    /** So that it overflows. */
    private long now = Long.MAX_VALUE - Duration.ofSeconds(15).toNanos();

    private final QueryCounts counts = new QueryCounts(SINCE, () -> now);

    @Test
    void aQueryThatIsTypedCountsOnceItIsFinished() {
        for (int times = 0; times < QueryCounts.LEAST; times++) {
            type("k", "ku", "kub", "kubernets", "kubernet", "Kubernetes ");
            assertEquals(times, counts.totals().searches(), "while it is typed, it is not counted");
            rest();
        }
        assertEquals("[Count[what=kubernetes, times=5]]", counts.top(10).toString());
    }

    @Test
    void whatStaysAWhileIsAQueryOfItsOwn() {
        type("rust");
        rest();
        type("rust drivers");
        rest();
        assertEquals(2, counts.totals().searches());
    }

    @Test
    void peopleWhoTypeAtOnceDoNotTakeEachOthersQueries() {
        for (int times = 0; times < QueryCounts.LEAST; times++) {
            type("k", "r", "ku", "ru", "kub", "rus");
            rest();
        }
        assertEquals(List.of(new Count("kub", 5), new Count("rus", 5)), counts.top(10));
    }

    @Test
    void aRareQueryIsCountedButNeverShown() {
        for (int times = 1; times < QueryCounts.LEAST; times++) {
            type("my.name@example.org");
            rest();
        }
        assertEquals(4, counts.totals().searches());
        assertEquals(List.of(), counts.top(10));
    }

    @Test
    void queriesWithoutAResultAreToldApart() {
        for (int times = 0; times < 6; times++) {
            counts.searched("zig", false);
            counts.searched("rust", true);
            rest();
        }
        assertEquals("[Count[what=zig, times=6]]", counts.withoutResult(10).toString());
        assertEquals(new QueryCounts.Totals(SINCE, 12, 6), counts.totals());
    }

    @Test
    void blankTextsAndWholePagesAreNoQueries() {
        type("  ", "x".repeat(101));
        rest();
        assertEquals(0, counts.totals().searches());
    }

    @Test
    void frequentQueriesOutliveAnyNumberOfRareOnes() {
        IntStream.range(0, 50).forEach(often -> {
            counts.searched("secure boot", true);
            rest();
            IntStream.range(0, 100).forEach(other -> counts.searched(other + " rare " + often, true));
            rest();
        });
        assertEquals("secure boot", counts.top(1).getFirst().what());
        assertEquals(5050, counts.totals().searches());
    }

    private void type(String... texts) {
        for (String text : texts) {
            counts.searched(text, true);
            now += Duration.ofMillis(200).toNanos();
        }
    }

    private void rest() {
        now += Duration.ofSeconds(11).toNanos();
    }
}
