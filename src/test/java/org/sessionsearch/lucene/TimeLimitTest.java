package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineBusyException;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.lucene.search.RankingWeights;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Session;

class TimeLimitTest {

    private static final List<Change> SESSIONS = List.of(
            put("1", "Booting the kernel", "How a kernel boots, with a boot loader and without."),
            put("2", "Kernel debugging", "Debuggers for kernels and for boot loaders."),
            put("3", "Community", "How people work on loaders together."));
    private static final List<String> TEXTS = List.of("kernel boot", "debuging kernal", "boot loader people", "lo");

    @Test
    void aSearchThatTakesTooLongIsCutOffAndSaysSo() {
        try (SearchEngine engine = engine(Duration.ofNanos(1))) {
            EngineBusyException e =
                    assertThrows(EngineBusyException.class, () -> engine.search(SearchRequest.of("kernel")));
            assertTrue(e.getMessage().contains("took longer than"), e.getMessage());
            assertThrows(EngineBusyException.class, () -> engine.suggest(SearchRequest.of("ker"), 5));
            assertEquals(3, engine.search(SearchRequest.of("")).total());
        }
    }

    @Test
    void whatWasCutOffLeavesNothingBehind() {
        try (SearchEngine hasty = engine(Duration.ofNanos(60_000));
                SearchEngine patient = engine(Duration.ofMinutes(1))) {
            int cut = 0;
            for (int i = 0; i < 4_000; i++) {
                SearchRequest request = SearchRequest.of(TEXTS.get(i % TEXTS.size()));
                try {
                    assertEquals(
                            patient.search(request).hits(),
                            hasty.search(request).hits(),
                            request.text());
                } catch (EngineBusyException e) {
                    cut++;
                }
            }
            assertTrue(cut > 0);
        }
    }

    private static SearchEngine engine(Duration most) {
        SearchEngine engine =
                LuceneEngine.inMemory(new SearchOptions(RankingWeights.DEFAULT, List.of(), SearchWatch.NONE, most));
        engine.apply(SESSIONS);
        return engine;
    }

    private static Change put(String id, String title, String description) {
        return new Change.Put(
                Session.builder(id, title)
                        .source(id + ".md")
                        .description(description)
                        .build(),
                "print of " + id);
    }
}
