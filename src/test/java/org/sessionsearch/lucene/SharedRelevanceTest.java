package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sessionsearch.evaluation.Evaluation;
import org.sessionsearch.evaluation.Evaluation.Result;
import org.sessionsearch.evaluation.JudgedQueries;
import org.sessionsearch.sample.SharedCorpora;

/** Holds the ranking above the floors that are set for 942 judged queries over real talks, where these are at hand. */
class SharedRelevanceTest {

    private static final double GOAL = 0.985;

    private static final Map<String, Double> FLOORS = Map.ofEntries(
            Map.entry("title_exact", 1.000),
            Map.entry("title_words", 1.000),
            Map.entry("inflected_regular", 1.000),
            Map.entry("inflected_irregular", 1.000),
            Map.entry("derived_form", 0.833),
            Map.entry("typo1", 0.964),
            Map.entry("typo2", 1.000),
            Map.entry("prefix_last", 0.958),
            Map.entry("speaker_full", 1.000),
            Map.entry("speaker_surname", 0.979),
            Map.entry("speaker_folded", 1.000),
            Map.entry("speaker_typo", 0.972),
            Map.entry("speaker_topic", 1.000),
            Map.entry("joined", 0.861),
            Map.entry("split", 0.944),
            Map.entry("punct_acronym", 0.967),
            Map.entry("session_code", 1.000),
            Map.entry("desc_words", 0.983));

    @Test
    void everyStratumReachesItsFloorAndTheMeanTheGoal() throws IOException {
        var queries = JudgedQueries.readJsonLines(SharedCorpora.queries());
        try (LuceneEngine engine = SampleArchive.engine(SampleArchive.read(SharedCorpora.talks()))) {
            Evaluation evaluation = Evaluation.of(queries, text -> SampleArchive.ids(engine, text, 10));
            System.out.println(evaluation.summary());
            assertTrue(evaluation.mean().success1() >= GOAL, evaluation::summary);
            evaluation.strata().forEach((stratum, results) -> check(evaluation, stratum, results));
        }
    }

    private static void check(Evaluation evaluation, String stratum, List<Result> results) {
        long first =
                results.stream().filter(result -> result.firstRelevant() == 1).count();
        // The floors are written with three digits.
        if (first + 0.0005 * results.size() < FLOORS.get(stratum) * results.size()) {
            fail(stratum + " is below " + FLOORS.get(stratum) + ":\n" + evaluation.details(stratum));
        }
    }
}
