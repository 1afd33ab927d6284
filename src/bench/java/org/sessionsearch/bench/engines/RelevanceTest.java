package org.sessionsearch.bench.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RelevanceTest {

    private static final double EXACT = 1e-9;

    @Test
    void theOneSessionOnTopIsAll() {
        assertEquals(new Relevance.Score(1, 1, 1), Relevance.score(List.of("a", "b"), Map.of("a", 1)));
    }

    @Test
    void aLowerRankCountsLess() {
        Relevance.Score score = Relevance.score(List.of("x", "y", "a"), Map.of("a", 1));
        assertEquals(0, score.success1());
        assertEquals(1, score.success10());
        assertEquals(0.5, score.ndcg10(), EXACT);
    }

    @Test
    void gradesAreGainedInTheBestOrder() {
        Map<String, Integer> grades = Map.of("a", 2, "b", 1);
        assertEquals(1, Relevance.score(List.of("a", "b"), grades).ndcg10(), EXACT);
        // (1 + 2 / log2 3) / (2 + 1 / log2 3)
        assertEquals(0.8597, Relevance.score(List.of("b", "a"), grades).ndcg10(), 1e-4);
    }

    @Test
    void theEleventhHitDoesNotCount() {
        List<String> ids =
                IntStream.rangeClosed(1, 11).mapToObj(Integer::toString).toList();
        assertEquals(new Relevance.Score(0, 0, 0), Relevance.score(ids, Map.of("11", 1)));
    }
}
