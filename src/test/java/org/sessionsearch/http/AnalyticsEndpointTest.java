package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.analytics.CountingEngine;
import org.sessionsearch.analytics.QueryCounts;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.session.Session;
import tools.jackson.databind.JsonNode;

class AnalyticsEndpointTest {

    private static final String KEY = "correct-horse-battery-staple";

    private final ClickCounts clicks = new ClickCounts();
    private long now;
    private final QueryCounts queries = new QueryCounts(Instant.parse("2027-05-25T09:00:00Z"), () -> now);

    @Test
    void itTellsWhatWasSearchedForAndChosen() throws Exception {
        try (SearchEngine engine = new CountingEngine(sessions(), queries);
                RunningServer server = server(engine, Optional.of(queries))) {
            for (int times = 0; times < 5; times++) {
                for (String typed : new String[] {"ru", "rus", "rust"}) {
                    server.get("/api/search?q=" + typed);
                }
                server.get("/api/search?q=qqqqzzzz&size=5");
                now += Duration.ofMinutes(1).toNanos();
            }
            String shown = clicks.register("Rust");
            for (int times = 0; times < 5; times++) {
                clicks.clicked("CON24-101", Optional.of(shown));
            }
            JsonNode answer = server.get("/api/analytics", "Authorization", "Bearer " + KEY)
                    .json();
            assertEquals(10, answer.path("searches").asInt());
            assertEquals(5, answer.path("withoutResult").asInt());
            assertEquals(
                    "[{\"query\":\"qqqqzzzz\",\"count\":5},{\"query\":\"rust\",\"count\":5}]",
                    answer.path("queries").toString());
            assertEquals(
                    "[{\"query\":\"qqqqzzzz\",\"count\":5}]",
                    answer.path("queriesWithoutResult").toString());
            assertEquals(
                    "[{\"id\":\"CON24-101\",\"count\":5}]",
                    answer.path("clickedSessions").toString());
            assertEquals(
                    "[{\"query\":\"rust\",\"count\":5}]",
                    answer.path("clickedQueries").toString());
        }
    }

    @Test
    void programsThatCountOrWalkThroughEverythingAreNotCounted() throws Exception {
        try (SearchEngine engine = new CountingEngine(sessions(), queries);
                RunningServer server = server(engine, Optional.of(queries))) {
            server.get("/api/search?q=rust&highlight=false");
            server.get("/api/search?q=rust&size=0");
            server.get("/api/search?q=rust&page=2");
            server.get("/api/search");
            now += Duration.ofMinutes(1).toNanos();
            assertEquals(0, queries.totals().searches());
        }
    }

    @Test
    void nobodyReadsItWithoutTheKeyNorWhileItIsOff() throws Exception {
        try (SearchEngine engine = sessions();
                RunningServer server = server(engine, Optional.empty())) {
            assertEquals(401, server.get("/api/analytics").status());
            RunningServer.Reply off = server.get("/api/analytics", "Authorization", "Bearer " + KEY);
            assertEquals(404, off.status());
            assertFalse(off.json().path("detail").asString().isEmpty());
        }
        ClickCounts none = ClickCounts.none();
        none.clicked("CON24-101", Optional.of(none.register("rust")));
        assertEquals("[]", none.sessions(10).toString());
    }

    private RunningServer server(SearchEngine engine, Optional<QueryCounts> counts) throws Exception {
        AdminGuard guard = new AdminGuard(Optional.of(new AccessKey(KEY)));
        return RunningServer.over(engine, new AnalyticsEndpoint(guard, counts, clicks));
    }

    private static SearchEngine sessions() {
        SearchEngine engine = LuceneEngine.inMemory();
        engine.apply(List.of(new Change.Put(
                Session.builder("CON24-101", "Rust in the kernel")
                        .source("101.md")
                        .build(),
                "1")));
        return engine;
    }
}
