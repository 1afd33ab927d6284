package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.lucene.search.RankingWeights;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;

/** Sessions that match equally well end on the id, or where the owner likes on their age. */
class NewestFirstTest {

    @Test
    void tiesEndOnTheId() {
        assertEquals(List.of("KES25-101", "KES26-101", "KES26-102", "KES27-101"), walked(false));
    }

    @Test
    void theLatestComesFirstWhereTheOwnerLikes() {
        assertEquals(List.of("KES27-101", "KES26-101", "KES26-102", "KES25-101"), walked(true));
    }

    /** The ids of the hits, page by page, by cursor. */
    private static List<String> walked(boolean newestFirst) {
        SearchOptions options = new SearchOptions(
                RankingWeights.DEFAULT, List.of(), SearchWatch.NONE, Duration.ofMinutes(1), newestFirst);
        List<String> ids = new ArrayList<>();
        try (LuceneEngine engine = SampleArchive.fill(LuceneEngine.inMemory(options), sessions())) {
            Optional<String> cursor = Optional.empty();
            do {
                SearchResult page = engine.search(SearchRequest.builder()
                        .text("keynote")
                        .page(new Page(1, 1, cursor))
                        .build());
                page.hits().forEach(hit -> ids.add(hit.session().id()));
                cursor = page.next();
            } while (cursor.isPresent());
        }
        return ids;
    }

    private static List<Session> sessions() {
        return Stream.of("KES25-101", "KES26-102", "KES26-101", "KES27-101")
                .map(id -> Session.builder(id, "Keynote")
                        .source(id + ".md")
                        .slot(new Slot(
                                OffsetDateTime.parse("20" + id.substring(3, 5) + "-09-15T10:30Z"), Optional.empty()))
                        .build())
                .toList();
    }
}
