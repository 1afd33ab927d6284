package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.lucene.search.RankingWeights;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/** An answer is given again until the index changes, and never to another question. */
class KnownAnswersTest {

    private static final SearchRequest RUST =
            SearchRequest.builder().text("rust").build();

    @Test
    void anAnswerIsGivenAgainUntilTheIndexChanges() {
        try (LuceneEngine engine = engine(1_000_000)) {
            SearchResult first = engine.search(RUST);
            assertSame(first, engine.search(SearchRequest.builder().text("rust").build()));
            engine.apply(List.of(new Change.Put(session("KES26-102", "More Rust"), "2")));
            assertEquals(1, first.total());
            assertEquals(2, engine.search(RUST).total());
        }
    }

    @Test
    void anotherQuestionHasAnotherAnswer() {
        try (LuceneEngine engine = engine(1_000_000)) {
            assertEquals(1, engine.search(RUST).hits().size());
            SearchRequest without = SearchRequest.builder()
                    .text("rust")
                    .typo(false)
                    .suggestions(3)
                    .build();
            assertNotSame(engine.search(RUST), engine.search(without));
            assertEquals(
                    0,
                    engine.search(SearchRequest.builder().text("zebra").build()).total());
        }
    }

    @Test
    void whatDoesNotFitIsNotRemembered() {
        for (long bytes : new long[] {0, 10}) {
            try (LuceneEngine engine = engine(bytes)) {
                assertNotSame(engine.search(RUST), engine.search(RUST));
            }
        }
    }

    private static LuceneEngine engine(long bytes) {
        SearchOptions options = new SearchOptions(
                RankingWeights.DEFAULT, List.of(), SearchWatch.NONE, Duration.ofMinutes(1), bytes, false);
        List<Session> sessions = new ArrayList<>(List.of(session("KES26-101", "Rust")));
        return SampleArchive.fill(LuceneEngine.inMemory(options), sessions);
    }

    private static Session session(String id, String title) {
        return Session.builder(id, title)
                .source(id + ".md")
                .event("kes26")
                .room("Foundry")
                .build();
    }
}
