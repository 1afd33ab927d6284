package org.sessionsearch.instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;

/** Searches over request bodies as the clients send them. */
class SearchTest {

    @RegisterExtension
    private static final InstantServer server = new InstantServer();

    @Test
    void everyFieldThatAPageBreaksWithoutIsThere() throws Exception {
        JsonNode result = server.query("\"query\":\"\"");
        for (String field : Set.of(
                "hits",
                "nbHits",
                "nbPages",
                "page",
                "hitsPerPage",
                "query",
                "params",
                "index",
                "processingTimeMS",
                "exhaustive",
                "exhaustiveNbHits",
                "renderingContent")) {
            assertTrue(result.has(field), field);
        }
        assertEquals(47, result.path("nbHits").asInt());
        assertEquals(3, result.path("nbPages").asInt());
        assertEquals(20, result.path("hits").size());
        for (JsonNode hit : result.path("hits")) {
            assertEquals(
                    hit.path("title").asString(),
                    hit.path("_highlightResult").path("title").path("value").asString());
            assertFalse(hit.toString().contains("null"), hit.toString());
        }
        assertFalse(result.has("_automaticInsights"));
    }

    @Test
    void hitsCarryTheFacetsFlatBesideTheFieldsOfTheApi() throws Exception {
        JsonNode hit = server.query("\"query\":\"rust linux\"").path("hits").path(0);
        assertEquals("CON24-101", hit.path("objectID").asString());
        assertEquals("[\"Ana Gómez\",\"Zoë Li\"]", hit.path("speaker").toString());
        assertEquals("Acme", hit.path("speakers").path(0).path("company").asString());
        assertEquals("[\"Acme\",\"Initech\"]", hit.path("company").toString());
        assertEquals("[\"rust\",\"-quoted\",\"a:b\"]", hit.path("tag").toString());
        assertEquals("2024-05-06", hit.path("day").asString());
        assertEquals("2024-05-06T10:00:00+02:00", hit.path("start").asString());
        assertEquals(
                "{\"lvl0\":[\"Systems\"],\"lvl1\":[\"Systems > Linux Kernel\"]}",
                hit.path("hierarchy").toString());
        assertFalse(hit.has("body"));
    }

    @Test
    void countsAreThoseOfTheResult() throws Exception {
        JsonNode all = server.query("\"facets\":[\"track\"],\"hitsPerPage\":0");
        assertEquals(
                "{\"Filler\":40,\"Boot\":2,\"Linux Kernel\":2,\"Community\":1,\"Varia\":1}",
                all.path("facets").path("track").toString());
        JsonNode chosen = server.query("\"facets\":\"track\",\"facetFilters\":[[\"track:Boot\"]]");
        assertEquals(
                "{\"Boot\":2,\"Linux Kernel\":1}",
                chosen.path("facets").path("track").toString());
        assertEquals(
                "{\"Filler\":40}",
                server.query("\"facets\":[\"track\"],\"maxValuesPerFacet\":1")
                        .path("facets")
                        .path("track")
                        .toString());
    }

    @Test
    void allFacetsComeWithTheOrderOfDynamicWidgets() throws Exception {
        JsonNode result = server.query("\"facets\":[\"*\"]");
        assertEquals(41, result.path("facets").path("type").path("session").asInt() - 5);
        assertEquals(
                "{\"keynote\":1}",
                server.query("\"facets\":[\"*\"],\"facetFilters\":[\"type:keynote\"]")
                        .path("facets")
                        .path("type")
                        .toString());
        String order = result.path("renderingContent")
                .path("facetOrdering")
                .path("facets")
                .path("order")
                .toString();
        assertTrue(order.contains("\"track\"") && order.contains("\"hierarchy.lvl0\""), order);
    }

    @Test
    void themesAndTracksAreATree() throws Exception {
        JsonNode facets = server.query("\"facets\":[\"hierarchy.lvl0\",\"hierarchy.lvl1\"]")
                .path("facets");
        assertEquals(
                "{\"Filler\":40,\"Systems\":3,\"People\":1,\"Varia\":1}",
                facets.path("hierarchy.lvl0").toString());
        assertEquals(
                "{\"Systems > Boot\":2,\"Systems > Linux Kernel\":2,\"People > Community\":1}",
                facets.path("hierarchy.lvl1").toString());
        assertEquals(2, total("\"facetFilters\":[[\"hierarchy.lvl1:Systems > Boot\"]]"));
        assertEquals(3, total("\"facetFilters\":[[\"hierarchy.lvl0:Systems\"]]"));
        assertEquals(40, total("\"facetFilters\":[[\"hierarchy.lvl0:Filler\"]]"));
        assertEquals(0, total("\"facetFilters\":[[\"hierarchy.lvl1:People > Boot\"]]"));
    }

    @Test
    void filtersOfEveryKindNarrow() throws Exception {
        assertEquals(3, total("\"facetFilters\":[[\"track:Boot\",\"track:Linux Kernel\"]]"));
        assertEquals(1, total("\"facetFilters\":[\"track:boot\",\"track:LINUX KERNEL\"]"));
        assertEquals(45, total("\"facetFilters\":\"track:-Boot\""));
        assertEquals(1, total("\"facetFilters\":\"[[\\\"tag:\\\\\\\\-quoted\\\"]]\""));
        assertEquals(1, total("\"facetFilters\":[\"tag:a:b\"]"));
        assertEquals(2, total("\"filters\":\"track:Boot AND (tag:boot OR tag:memory)\""));
        assertEquals(2, total("\"tagFilters\":[[\"boot\",\"memory\"]]"));
        assertEquals(0, total("\"facetFilters\":[\"nowhere:x\"]"));
        assertEquals(47, total("\"facetFilters\":[],\"numericFilters\":[],\"filters\":\"\""));
        assertEquals(46, total("\"numericFilters\":[\"start>=0\"]"));
        assertEquals(
                2,
                total(
                                "\"numericFilters\":[\"start>=1714978800\",\"start<=1714986000\"],\"facetFilters\":[\"track:-Varia\"]")
                        - 0);
    }

    @Test
    void yearsAndDurationsAreNumbers() throws Exception {
        JsonNode result = server.query("\"facets\":[\"duration\",\"year\"]");
        assertEquals(
                "{\"45\":44,\"20\":1}", result.path("facets").path("duration").toString());
        assertEquals(
                "{\"min\":20,\"max\":45,\"avg\":44.44444444444444,\"sum\":2000}",
                result.path("facets_stats").path("duration").toString());
        assertEquals(
                "{\"min\":2024,\"max\":2024,\"avg\":2024.0,\"sum\":93104}",
                result.path("facets_stats").path("year").toString());
        assertEquals(
                "{\"min\":20,\"max\":45,\"avg\":44.44444444444444,\"sum\":2000}",
                server.query("\"facets\":[\"duration\"],\"maxValuesPerFacet\":1")
                        .path("facets_stats")
                        .path("duration")
                        .toString());
        assertFalse(server.query("\"facets\":[\"duration\"],\"query\":\"qqqqzzzz\"")
                .path("facets_stats")
                .has("duration"));
        JsonNode hit = server.query("\"facetFilters\":[\"objectID:CON24-105\"]")
                .path("hits")
                .path(0);
        assertEquals("[20,2024]", "[" + hit.path("duration") + "," + hit.path("year") + "]");
    }

    @Test
    void numbersAreCompared() throws Exception {
        assertEquals(45, total("\"numericFilters\":[\"duration>=20\",\"duration<=45\"]"));
        assertEquals(1, total("\"numericFilters\":[\"duration<45\"]"));
        assertEquals(1, total("\"numericFilters\":\"duration < 20.5\""));
        assertEquals(44, total("\"numericFilters\":[\"duration>20\"]"));
        assertEquals(44, total("\"filters\":\"duration:30 TO 60\""));
        assertEquals(46, total("\"numericFilters\":[[\"duration=20\",\"year=2024\"]]"));
        assertEquals(46, total("\"filters\":\"duration != 20\""));
        assertEquals(0, total("\"numericFilters\":[\"duration<-3\"]"));
        assertEquals(45, total("\"numericFilters\":[\"duration>=-3\"]"));
        assertEquals(45, total("\"numericFilters\":[\"duration<=1e3\"]"));
        assertEquals(0, total("\"numericFilters\":[\"duration=20.5\"]"));
        assertEquals(0, total("\"numericFilters\":[\"duration>999999999999\"]"));
        assertEquals(46, total("\"facetFilters\":[[\"year:2024\",\"year:2023\"]]"));
        assertEquals(0, total("\"facetFilters\":[\"year:soon\"]"));
    }

    @Test
    void switchesAreTrueOrFalse() throws Exception {
        JsonNode facets = server.query("\"facets\":[\"recorded\",\"hasSlides\",\"media\"],\"maxValuesPerFacet\":2")
                .path("facets");
        assertEquals("{\"false\":46,\"true\":1}", facets.path("recorded").toString());
        assertEquals("{\"false\":45,\"true\":2}", facets.path("hasSlides").toString());
        assertEquals("{\"slides\":2,\"video\":1}", facets.path("media").toString());
        assertEquals(1, total("\"facetFilters\":[[\"recorded:true\"]]"));
        assertEquals(46, total("\"facetFilters\":[[\"recorded:false\"]]"));
        assertEquals(46, total("\"filters\":\"NOT recorded:true\""));
        assertEquals(2, total("\"filters\":\"hasSlides:true\""));
        assertEquals(0, total("\"facetFilters\":[\"recorded:maybe\"]"));
        assertEquals(
                "102", InstantServer.ids(server.query("\"hitsPerPage\":1,\"optionalFilters\":[\"recorded:true\"]")));
        JsonNode hit = server.query("\"facetFilters\":[\"recorded:true\"]")
                .path("hits")
                .path(0);
        assertEquals("true", hit.path("recorded").toString());
        assertEquals("true", hit.path("hasSlides").toString());
        assertEquals(
                "{\"true\":1}",
                server.query("\"facets\":[\"recorded\"],\"facetFilters\":[\"recorded:true\"]")
                        .path("facets")
                        .path("recorded")
                        .toString());
    }

    @Test
    void rangesKnowTheirEnds() throws Exception {
        JsonNode result = server.query("\"facets\":[\"start\"]");
        assertEquals(
                "{\"min\":1714978800,\"max\":1715011200}",
                result.path("facets_stats").path("start").toString());
        assertTrue(result.path("facets").path("start").isObject());
    }

    @Test
    void whatCannotBeReadIsRefusedAndNeverLeftOut() throws Exception {
        for (String wrong : Set.of(
                "\"facetFilters\":[[[\"track:Boot\"]]]",
                "\"facetFilters\":\"[broken\"",
                "\"facetFilters\":[\"nocolon\"]",
                "\"facetFilters\":{\"track\":\"Boot\"}",
                "\"numericFilters\":[\"start>soon\"]",
                "\"numericFilters\":[\"start\"]",
                "\"filters\":\"track:Boot dates\"",
                "\"hitsPerPage\":\"many\"",
                "\"page\":-1")) {
            Reply reply = server.refused(wrong);
            assertEquals(400, reply.status(), wrong);
            assertEquals(400, reply.json().path("status").asInt());
            assertFalse(reply.json().path("message").asString().isEmpty());
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        }
        assertEquals(
                "filters: Unexpected token string(dates) expected end of filter at col 12",
                server.refused("\"filters\":\"track:Boot dates\"")
                        .json()
                        .path("message")
                        .asString());
    }

    @Test
    void pagesEndWhereThePaginationEnds() throws Exception {
        JsonNode last = server.query("\"page\":2");
        assertEquals(7, last.path("hits").size());
        assertEquals(2, last.path("page").asInt());
        assertEquals(0, server.query("\"page\":99").path("hits").size());
        assertEquals(47, server.query("\"page\":999999").path("nbHits").asInt());
        assertEquals(47, server.query("\"hitsPerPage\":5000").path("hits").size());
        assertEquals(
                1000, server.query("\"hitsPerPage\":5000").path("hitsPerPage").asInt());
        assertEquals(0, server.query("\"hitsPerPage\":0").path("nbPages").asInt());
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 10; page++) {
            seen.addAll(Arrays.asList(InstantServer.ids(server.query("\"hitsPerPage\":5,\"page\":" + page))
                    .split(" ")));
        }
        assertEquals(47, seen.size());
    }

    @Test
    void wordsAreLookedForInTheAttributesThatAreNamed() throws Exception {
        assertEquals(2, total("\"query\":\"memory\""));
        assertEquals(
                "103",
                InstantServer.ids(server.query("\"query\":\"memory\",\"restrictSearchableAttributes\":[\"title\"]")));
        assertEquals(
                "103",
                InstantServer.ids(server.query("\"query\":\"memmory\",\"restrictSearchableAttributes\":\"title\"")));
        assertEquals(
                2,
                total("\"query\":\"memory\",\"restrictSearchableAttributes\":[\"title\",\"description\",\"nowhere\"]"));
        assertEquals(
                1, total("\"query\":\"drivers\",\"restrictSearchableAttributes\":[\"description\",\"speakers.bio\"]"));
        assertEquals(2, total("\"query\":\"gómez\",\"restrictSearchableAttributes\":[\"speakers.name\"]"));
        assertEquals(
                400,
                server.refused("\"query\":\"a\",\"restrictSearchableAttributes\":[\"nowhere\"]")
                        .status());
    }

    @Test
    void fieldsOfTheAnswerAreChosenByName() throws Exception {
        assertEquals(
                "{\"hits\":[],\"nbHits\":47}",
                server.query("\"hitsPerPage\":0,\"responseFields\":[\"hits\",\"nbHits\",\"nothing\"]")
                        .toString());
        assertTrue(server.query("\"responseFields\":[\"*\"]").has("renderingContent"));
    }

    @Test
    void hitsTellHowTheyRanked() throws Exception {
        JsonNode ranking = server.query("\"query\":\"rust memmory\",\"getRankingInfo\":true")
                .path("hits")
                .path(0)
                .path("_rankingInfo");
        assertTrue(ranking.path("userScore").asInt() > 0);
        assertEquals(1, ranking.path("nbTypos").asInt());
        assertEquals(2, ranking.path("words").asInt());
        assertFalse(server.query("\"query\":\"rust\"").path("hits").path(0).has("_rankingInfo"));
    }

    @Test
    void anotherOrderIsAnotherIndex() throws Exception {
        assertEquals("104 101 102 103 105 106", sorted("sessions_start_asc"));
        assertEquals("106 105 103 102 101 104", sorted("sessions_start_desc"));
        assertEquals("102 105 103 106 104 101", sorted("sessions_title_asc"));
        Reply unknown = server.batch("{\"requests\":[{\"indexName\":\"nowhere\"}]}");
        assertEquals(404, unknown.status());
        assertEquals(
                "Index nowhere does not exist", unknown.json().path("message").asString());
    }

    private static String sorted(String index) throws Exception {
        Reply reply = server.batch("{\"requests\":[{\"indexName\":\"" + index
                + "\",\"facetFilters\":[\"track:-Filler\",\"event:con24\"]}]}");
        return InstantServer.ids(reply.json().path("results").path(0));
    }

    @Test
    void olderClientsPackTheirParameters() throws Exception {
        Reply reply = server.post(
                "/1/indexes/*/queries",
                "{\"requests\":[{\"indexName\":\"sessions\",\"params\":\"query=rust%20linux&facets=%5B%22track%22%5D"
                        + "&facetFilters=%5B%5B%22track%3ALinux%20Kernel%22%5D%5D&hitsPerPage=1&tagFilters=\"}]}",
                "application/x-www-form-urlencoded");
        assertEquals(200, reply.status(), reply.response().body());
        JsonNode result = reply.json().path("results").path(0);
        assertEquals("rust linux", result.path("query").asString());
        assertEquals("CON24-101", result.path("hits").path(0).path("objectID").asString());
        Reply single = server.post("/1/indexes/sessions/query", "{\"params\":\"query=prompt\"}", "text/plain");
        assertEquals("102", InstantServer.ids(single.json()));
        assertEquals(
                "102",
                InstantServer.ids(server.post("/1/indexes/sessions/query", "{\"query\":\"prompt\"}", "application/json")
                        .json()));
        assertEquals(
                "102",
                InstantServer.ids(server.get("/1/indexes/sessions?query=prompt").json()));
    }

    @Test
    void bodiesMayBeCompressed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"requests\":[{\"indexName\":\"sessions\",\"query\":\"prompt\"}]}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Reply reply = server.server.send(server.server
                .request("/1/indexes/*/queries", "Content-Encoding", "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertEquals("102", InstantServer.ids(reply.json().path("results").path(0)));
    }

    @Test
    void facetValuesAreFoundWhileTyping() throws Exception {
        Reply old =
                server.post("/1/indexes/sessions/facets/speaker/query", "{\"params\":\"facetQuery=zo\"}", "text/plain");
        assertEquals(
                "[{\"value\":\"Zoë Li\",\"highlighted\":\"<em>Zo</em>ë Li\",\"count\":2}]",
                old.json().path("facetHits").toString());
        JsonNode batch =
                server.query("\"type\":\"facet\",\"facet\":\"track\",\"facetQuery\":\"ker\",\"query\":\"rust\"");
        assertEquals(
                "[{\"value\":\"Linux Kernel\",\"highlighted\":\"Linux <em>Ker</em>nel\",\"count\":2}]",
                batch.path("facetHits").toString());
        assertEquals(
                "Systems > Boot",
                server.query("\"type\":\"facet\",\"facet\":\"hierarchy.lvl1\",\"facetQuery\":\"boot\"")
                        .path("facetHits")
                        .path(0)
                        .path("value")
                        .asString());
        assertEquals(
                5,
                server.query("\"type\":\"facet\",\"facet\":\"track\",\"facetQuery\":\"\"")
                        .path("facetHits")
                        .size());
        assertEquals(
                400, server.refused("\"type\":\"facet\",\"facet\":\"nowhere\"").status());
    }

    private static int total(String parameters) throws Exception {
        return server.query(parameters).path("nbHits").asInt();
    }

    @Test
    void optionalFiltersRaiseAndLeaveOutNothing() throws Exception {
        String raise = "\"optionalFilters\":[\"speaker:zoë li<score=3>\",[\"tag:memory<score=2>\",\"tag:rust\"]]";
        JsonNode result = server.query("\"query\":\"\",\"hitsPerPage\":4," + raise);
        assertEquals("101 102 103 104", InstantServer.ids(result));
        assertEquals(47, result.path("nbHits").asInt());
        assertEquals(
                "101 103 102",
                InstantServer.ids(server.query("\"hitsPerPage\":3,\"sumOrFiltersScores\":true,"
                        + "\"optionalFilters\":[\"speaker:Zoë Li\",[\"tag:memory\",\"tag:rust<score=2>\"]]")));
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 5; page++) {
            seen.addAll(
                    Arrays.asList(InstantServer.ids(server.query("\"hitsPerPage\":10,\"page\":" + page + "," + raise))
                            .split(" ")));
        }
        assertEquals(47, seen.size());
        assertEquals(400, server.refused("\"optionalFilters\":[\"nonsense\"]").status());
    }

    @Test
    void aSessionIsLeftOutByItsId() throws Exception {
        assertEquals(
                46,
                server.query("\"facetFilters\":[\"objectID:-CON24-101\"]")
                        .path("nbHits")
                        .asInt());
        assertEquals(
                "102",
                InstantServer.ids(server.query("\"filters\":\"objectID:CON24-102 AND NOT objectID:CON24-101\"")));
    }
}
