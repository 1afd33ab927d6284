package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Session;

/** Words that stand near each other in a text come before the same words strewn over one of the same length. */
class ProximityTest {

    @Test
    void wordsOfOneSentenceComeFirst() {
        assertEquals("KES26-109", first("harbour master"));
    }

    @Test
    void theirInflectionsDoToo() {
        assertEquals("KES26-109", first("harbours masters"));
    }

    @Test
    void misspeltOnesDoToo() {
        assertEquals("KES26-109", first("harbuor master"));
    }

    @Test
    void theOrderInWhichTheyAreTypedCountsLittle() {
        assertEquals("KES26-109", first("master harbour"));
    }

    private static String first(String text) {
        try (LuceneEngine engine = SampleArchive.engine(archive())) {
            return engine.search(SearchRequest.builder().text(text).build())
                    .hits()
                    .getFirst()
                    .session()
                    .id();
        }
    }

    /** Ties end on the id, so that the last of them comes first by its text alone. */
    private static List<Session> archive() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 100; i < 109; i++) {
            sessions.add(session(i, "The harbour was full of small grey boats on that day, and no master was seen."));
        }
        sessions.add(session(109, "Full of small grey boats was it on that day, and no harbour master was seen, the."));
        sessions.add(
                Session.builder("KES26-110", "Harbour lights").source("l.md").build());
        return sessions;
    }

    private static Session session(int number, String description) {
        return Session.builder("KES26-" + number, "Evening " + number)
                .source(number + ".md")
                .description(description)
                .build();
    }
}
