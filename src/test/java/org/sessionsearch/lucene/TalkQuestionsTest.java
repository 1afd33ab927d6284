package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sessionsearch.evaluation.Evaluation;
import org.sessionsearch.evaluation.JudgedQueries;
import org.sessionsearch.sample.SharedCorpora;

/**
 * Holds what is found for 61 questions of attendees over 21,715 real talks, where these are at hand: asked in seven
 * languages, seldom in a talk's own words. Graded by reading the talks, from 3 for one that answers the question to 1 for
 * one that touches it; a talk without a grade was not read.
 */
class TalkQuestionsTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/relevance/talk-questions.jsonl");

    private static final double SUCCESS_1 = 0.81;
    private static final double NDCG_10 = 0.61;

    @Test
    void questionsFindTheTalksThatAnswerThem() throws IOException {
        var questions = JudgedQueries.readJsonLines(QUESTIONS);
        try (LuceneEngine engine = SampleArchive.engine(SampleArchive.read(SharedCorpora.pyvideo()))) {
            Evaluation evaluation = Evaluation.of(questions, text -> SampleArchive.ids(engine, text, 10));
            System.out.println(evaluation.summary());
            assertTrue(evaluation.mean().success1() >= SUCCESS_1, evaluation.details("question"));
            assertTrue(evaluation.mean().ndcg10() >= NDCG_10, evaluation.details("question"));
        }
    }
}
