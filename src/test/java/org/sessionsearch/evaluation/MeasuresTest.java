package org.sessionsearch.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {

    @Test
    void aPerfectRankingReachesOneInEverything() {
        Measures measures = Measures.of(List.of("a", "b", "c"), Map.of("a", 2, "b", 1));
        assertEquals(new Measures(1, 1, 1, 1), measures);
    }

    @Test
    void laterAndLesserSessionsGainLess() {
        Measures measures = Measures.of(List.of("x", "b", "a"), Map.of("a", 2, "b", 1));
        double gain = 1 / (Math.log(3) / Math.log(2)) + 2 / 2.0;
        double best = 2 + 1 / (Math.log(3) / Math.log(2));
        assertEquals(gain / best, measures.ndcg10(), 1e-9);
        assertEquals(0.5, measures.mrr10());
        assertEquals(0, measures.success1());
        assertEquals(1, measures.success10());
    }

    @Test
    void whatComesAfterTheTenthDoesNotCount() {
        List<String> ranked =
                IntStream.rangeClosed(1, 11).mapToObj(Integer::toString).toList();
        assertEquals(new Measures(0, 0, 0, 0), Measures.of(ranked, Map.of("11", 1)));
        assertEquals(new Measures(0, 0, 0, 0), Measures.of(List.of(), Map.of("a", 1)));
        assertEquals(new Measures(0, 0, 0, 0), Measures.of(List.of("a"), Map.of()));
    }

    @Test
    void everyStratumCountsTheSame() {
        JudgedQuery easy = new JudgedQuery("1", "easy", "a", Map.of("a", 1));
        JudgedQuery hard = new JudgedQuery("2", "hard", "b", Map.of("x", 1));
        Evaluation evaluation = Evaluation.of(List.of(easy, easy, easy, hard), List::of);
        assertEquals(0.5, evaluation.mean().success1());
        assertTrue(evaluation.summary().contains("easy"), evaluation.summary());
        assertEquals("-    0.000  b  ->  b\n", evaluation.details("hard").replace("\r", ""));
    }

    @Test
    void judgedQueriesAreReadInBothForms(@TempDir Path folder) throws IOException {
        Path lines = Files.writeString(
                folder.resolve("q.jsonl"),
                "{\"id\":\"1\",\"text\":\"rust\",\"relevant\":[{\"id\":\"A\",\"grade\":2}]}\n\n");
        Path topics = Files.writeString(folder.resolve("topics.tsv"), "1\trust\n");
        Path judgements = Files.writeString(folder.resolve("qrels"), "1 0 A 2\n");
        assertEquals(JudgedQueries.readJsonLines(lines), JudgedQueries.readTrec(topics, judgements));
        Path wrong = Files.writeString(folder.resolve("wrong"), "{\"id\":\"1\"}\n");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> JudgedQueries.readJsonLines(wrong));
        assertTrue(refused.getMessage().contains("wrong:1 must be"), refused.getMessage());
    }
}
