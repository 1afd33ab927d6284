package org.sessionsearch.instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What hits show, and what in them is marked. */
class HitsTest {

    @RegisterExtension
    private static final InstantServer server = new InstantServer();

    @Test
    void aWholeValueIsHighlightedAndNeverEscaped() throws Exception {
        JsonNode highlighted = server.query("\"query\":\"rust linux driver\",\"highlightPreTag\":\"__ais-highlight__\","
                        + "\"highlightPostTag\":\"__/ais-highlight__\"")
                .path("hits")
                .path(0)
                .path("_highlightResult");
        JsonNode title = highlighted.path("title");
        assertEquals(
                "__ais-highlight__Rust__/ais-highlight__ for <__ais-highlight__Linux__/ais-highlight__> & you",
                title.path("value").asString());
        assertEquals("partial", title.path("matchLevel").asString());
        assertEquals("[\"rust\",\"linux\"]", title.path("matchedWords").toString());
        String description = highlighted.path("description").path("value").asString();
        assertTrue(
                description.endsWith("for everybody who writes __ais-highlight__drivers__/ais-highlight__."),
                description);
        assertEquals(3, highlighted.path("tag").size());
        assertEquals(
                "full",
                server.query("\"query\":\"rust\"")
                        .path("hits")
                        .path(0)
                        .path("_highlightResult")
                        .path("tag")
                        .path(0)
                        .path("matchLevel")
                        .asString());
        assertEquals("none", highlighted.path("tag").path(1).path("matchLevel").asString());
        assertEquals(
                "Ana Gómez",
                highlighted.path("speakers").path(0).path("name").path("value").asString());
    }

    @Test
    void namesAreMarkedInEveryShapeTheyHave() throws Exception {
        JsonNode highlighted =
                server.query("\"query\":\"gomez\"").path("hits").path(0).path("_highlightResult");
        assertEquals(
                "Ana <em>Gómez</em>",
                highlighted.path("speaker").path(0).path("value").asString());
        assertEquals(
                "Ana <em>Gómez</em>",
                highlighted.path("speakers").path(0).path("name").path("value").asString());
    }

    @Test
    void attributesAreChosenByName() throws Exception {
        JsonNode hit = server.query("\"query\":\"rust linux\",\"attributesToRetrieve\":[\"title\",\"speakers.name\"],"
                        + "\"attributesToHighlight\":[],\"attributesToSnippet\":[\"description:5\"]")
                .path("hits")
                .path(0);
        assertEquals(
                "[objectID, title, speakers, _snippetResult]",
                hit.propertyNames().stream().sorted((one, other) -> 0).toList().toString());
        assertEquals(
                "[{\"name\":\"Ana Gómez\"},{\"name\":\"Zoë Li\"}]",
                hit.path("speakers").toString());
        assertEquals(
                "{\"value\":\"…drivers. <em>Rust</em> keeps a driver…\",\"matchLevel\":\"partial\"}",
                hit.path("_snippetResult").path("description").toString());
        assertTrue(server.query("\"query\":\"xylophone\",\"attributesToSnippet\":[\"body:3\"]")
                .path("hits")
                .path(0)
                .path("_snippetResult")
                .path("body")
                .path("value")
                .asString()
                .contains("<em>xylophone</em>"));
        JsonNode without = server.query("\"attributesToRetrieve\":[\"*\",\"-speakers.bio\"],\"query\":\"rust linux\"")
                .path("hits")
                .path(0);
        assertFalse(without.path("speakers").path(0).has("bio"));
        assertEquals("Ana Gómez", without.path("speakers").path(0).path("name").asString());
    }
}
