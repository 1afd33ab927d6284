package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.TextRange;

/** Whatever is typed is searched; highlights lie within the text that they belong to. */
class SearchTextFuzzTest {

    private static LuceneEngine engine;

    @BeforeAll
    static void open() {
        engine = SampleArchive.engine(SampleArchive.sessions());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @DictionaryFile(resourcePath = "query.dict")
    @FuzzTest
    void isSearched(byte[] input) {
        String decoded = new String(input, StandardCharsets.UTF_8);
        String text = decoded.substring(0, Math.min(decoded.length(), SearchRequest.MAX_TEXT_LENGTH));
        SearchResult result = engine.search(
                SearchRequest.builder().text(text).suggestions(3).explain(true).build());
        assertTrue(result.hits().size() <= result.total());
        result.hits().forEach(SearchTextFuzzTest::check);
        assertEquals(
                result.total(), engine.search(SearchRequest.of(text)).total(), "the same question, the same total");
    }

    private static void check(Hit hit) {
        for (Highlight highlight : hit.highlights()) {
            int end = highlight.passage().start();
            for (TextRange match : highlight.matches()) {
                assertTrue(
                        match.start() >= end
                                && match.end() <= highlight.passage().end(),
                        highlight::toString);
                end = match.end();
            }
        }
    }
}
