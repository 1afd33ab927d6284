package org.sessionsearch.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequentTextsTest {

    private static final int CAPACITY = 50;
    private static final int STREAM = 20_000;

    @Test
    void whatComesOftenIsAlwaysThereAndNeverOverstated() {
        FrequentTexts texts = new FrequentTexts(CAPACITY);
        Map<String, Long> truth = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < STREAM; i++) {
            // Every fourth text is one of ten; the rest hardly repeat.
            String text = i % 4 == 0 ? "often " + random.nextInt(10) : "rare " + random.nextInt(1_000_000);
            texts.add(text);
            truth.merge(text, 1L, Long::sum);
        }
        List<Count> top = texts.top(CAPACITY, 0);
        assertEquals(CAPACITY, top.size());
        for (Count count : top) {
            assertTrue(count.times() <= truth.get(count.what()), count + ", in truth " + truth.get(count.what()));
        }
        List<String> names = top.stream().map(Count::what).toList();
        truth.forEach((text, times) -> {
            if (times > STREAM / CAPACITY) {
                assertTrue(names.contains(text), text + " came " + times + " times");
            }
        });
    }

    @Test
    void withinItsCapacityItCountsExactly() {
        FrequentTexts texts = new FrequentTexts(2);
        List.of("a", "b", "b").forEach(texts::add);
        assertEquals(
                "[Count[what=b, times=2], Count[what=a, times=1]]",
                texts.top(10, 0).toString());
        assertEquals("[Count[what=b, times=2]]", texts.top(10, 2).toString());
    }
}
