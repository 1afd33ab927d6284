package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.FilterParser;
import org.sessionsearch.query.SearchRequest;

/** Whatever filter is written is understood or refused; one that is understood parts the sessions in two. */
class FilterFuzzTest {

    private static LuceneEngine engine;
    private static int all;

    private final FilterParser parser = new FilterParser(ZoneOffset.UTC);

    @BeforeAll
    static void open() {
        engine = SampleArchive.engine(SampleArchive.sessions());
        all = count(Filter.ALL);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @DictionaryFile(resourcePath = "filter.dict")
    @FuzzTest
    void isUnderstoodOrRefused(byte[] input) {
        String expression = new String(input, StandardCharsets.UTF_8);
        switch (parser.parse(expression)) {
            case FilterParser.Rejected rejected ->
                assertTrue(
                        rejected.position() >= 0 && rejected.position() <= expression.length(),
                        () -> rejected + " of " + expression.length());
            case FilterParser.Parsed parsed ->
                assertEquals(all, count(parsed.filter()) + count(new Filter.Not(parsed.filter())));
        }
    }

    private static int count(Filter filter) {
        return engine.search(SearchRequest.builder().filter(filter).build()).total();
    }
}
