package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/** What is remembered of words changes no answer: asked first, again, and after other texts had the same words. */
class KnownWordsTest {

    private static final List<String> TEXTS = List.of(
            "kernel",
            "rust kernel",
            "kernel rust",
            "rust ker",
            "ker",
            "kernal rust",
            "rust -kernel",
            "how do i write a kernel driver in rust",
            "\"rust kernel\"",
            "zebra rust kernel",
            "optee kernel");

    @Test
    void answersAreTheSameHoweverOftenTheyAreAskedFor() {
        List<List<SearchResult>> rounds = new ArrayList<>();
        try (LuceneEngine engine = SampleArchive.engine(archive())) {
            for (int round = 0; round < 4; round++) {
                rounds.add(TEXTS.stream().map(text -> search(engine, text)).toList());
            }
        }
        assertFalse(rounds.getFirst().stream().allMatch(result -> result.hits().isEmpty()));
        for (int text = 0; text < TEXTS.size(); text++) {
            try (LuceneEngine fresh = SampleArchive.engine(archive())) {
                SearchResult alone = search(fresh, TEXTS.get(text));
                for (List<SearchResult> round : rounds) {
                    assertEquals(alone.hits(), round.get(text).hits(), TEXTS.get(text));
                    assertEquals(alone.interpretation(), round.get(text).interpretation(), TEXTS.get(text));
                    assertEquals(alone.facets(), round.get(text).facets(), TEXTS.get(text));
                    assertEquals(alone.didYouMean(), round.get(text).didYouMean(), TEXTS.get(text));
                }
            }
        }
    }

    private static SearchResult search(LuceneEngine engine, String text) {
        return engine.search(SearchRequest.builder().text(text).build());
    }

    /** Enough sessions that a rare word is looked up among many of a frequent one. */
    private static List<Session> archive() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String title = (i % 2 == 0 ? "Kernel " : "Compiler ") + (i % 37 == 0 ? "drivers in Rust" : "internals");
            sessions.add(Session.builder(String.format(Locale.ROOT, "KES26-%03d", i + 100), title)
                    .source("2026/" + i + ".md")
                    .description(i % 5 == 0 ? "A zebra of op-tee and rusty kernels." : "Of kernel and compiler.")
                    .event("kes26")
                    .build());
        }
        return sessions;
    }
}
