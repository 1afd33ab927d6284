package org.sessionsearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void aPercentileIsTheSmallestValueThatSoManyAreAtOrBelow() {
        Percentiles hundred = new Percentiles(LongStream.rangeClosed(1, 100).toArray());
        assertEquals(50, hundred.median());
        assertEquals(99, hundred.at(99));
        assertEquals(100, hundred.at(100));
    }

    @Test
    void ofNothingEveryPercentileIsZero() {
        assertEquals(0, new Percentiles(new long[0]).median());
    }
}
