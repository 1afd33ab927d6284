package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.TextRange;
import tools.jackson.databind.json.JsonMapper;

class HighlightJsonTest {

    @Test
    void aFieldOfOneValueHasOneObject() {
        assertShown(
                "{\"title\": {\"html\": \"<mark>Rust</mark> &amp; &quot;C&quot;\", \"ranges\": [[0, 4]]}}",
                new Highlight("title", 0, new TextRange(0, 10), "Rust & \"C\"", List.of(new TextRange(0, 4))));
    }

    @Test
    void aLongTextHasSnippetsWhoseRangesCountFromItsBeginning() {
        assertShown(
                """
                {"description": [
                  {"html": "a <mark>b</mark>", "ranges": [[102, 103]], "passage": [100, 103]},
                  {"html": "c", "ranges": [], "passage": [200, 201]}]}
                """,
                new Highlight("description", 0, new TextRange(100, 103), "a b", List.of(new TextRange(102, 103))),
                new Highlight("description", 0, new TextRange(200, 201), "c", List.of()));
    }

    @Test
    void aFieldOfManyValuesTellsWhichOfThemMatched() {
        assertShown(
                "{\"speakers\": [{\"index\": 2, \"html\": \"<mark>Ana</mark>\", \"ranges\": [[0, 3]]}]}",
                new Highlight("speakers", 2, new TextRange(0, 3), "Ana", List.of(new TextRange(0, 3))));
    }

    private static void assertShown(String expected, Highlight... highlights) {
        byte[] json = JsonWriter.object(out -> HighlightJson.write(out, List.of(highlights)));
        assertEquals(
                new JsonMapper().readTree(expected),
                new JsonMapper().readTree(json).path("highlights"));
    }
}
