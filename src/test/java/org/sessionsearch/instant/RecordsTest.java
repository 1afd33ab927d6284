package org.sessionsearch.instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;

/** Single records, walks over all of them, recommendations and events. */
class RecordsTest {

    @RegisterExtension
    private static final InstantServer server = new InstantServer();

    @Test
    void aRecordIsFoundByItsId() throws Exception {
        JsonNode record = server.get("/1/indexes/sessions/CON24-101").json();
        assertEquals("Rust for <Linux> & you", record.path("title").asString());
        assertEquals(
                "{\"objectID\":\"CON24-101\",\"title\":\"Rust for <Linux> & you\"}",
                server.get("/1/indexes/sessions/CON24-101?attributesToRetrieve=title")
                        .response()
                        .body());
        Reply missing = server.get("/1/indexes/sessions/no%2Fsuch");
        assertEquals(404, missing.status());
        assertEquals("ObjectID does not exist", missing.json().path("message").asString());
    }

    @Test
    void manyRecordsComeInTheOrderAskedForAndNullWhereThereIsNone() throws Exception {
        JsonNode results = server.post(
                        "/1/indexes/*/objects",
                        "{\"requests\":[{\"indexName\":\"sessions\",\"objectID\":\"CON24-102\"},"
                                + "{\"indexName\":\"sessions\",\"objectID\":\"gone\"},"
                                + "{\"indexName\":\"sessions\",\"objectID\":\"CON24-101\",\"attributesToRetrieve\":[\"room\"]}]}",
                        "text/plain")
                .json()
                .path("results");
        assertEquals("CON24-102", results.path(0).path("objectID").asString());
        assertTrue(results.path(1).isNull());
        assertEquals(
                "{\"objectID\":\"CON24-101\",\"room\":\"Stage 1\"}",
                results.path(2).toString());
    }

    @Test
    void everyRecordIsBrowsedOnce() throws Exception {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = server.post(
                            "/1/indexes/sessions/browse",
                            "{\"hitsPerPage\":10" + (cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"") + "}",
                            "text/plain")
                    .json();
            page.path("hits")
                    .forEach(hit -> assertTrue(seen.add(hit.path("objectID").asString())));
            cursor = page.path("cursor").asString("");
            pages++;
        } while (!cursor.isEmpty() && pages < 20);
        assertEquals(47, seen.size());
        assertEquals(
                400,
                server.post("/1/indexes/sessions/browse", "{\"cursor\":\"made up\"}", "text/plain")
                        .status());
    }

    @Test
    void theIndexAndItsReplicasAreListed() throws Exception {
        JsonNode items = server.get("/1/indexes").json().path("items");
        assertEquals("sessions", items.path(0).path("name").asString());
        assertEquals(47, items.path(0).path("entries").asInt());
        JsonNode settings = server.get("/1/indexes/sessions/settings").json();
        assertTrue(settings.path("replicas").toString().contains("sessions_start_desc"));
        assertEquals(1000, settings.path("paginationLimitedTo").asInt());
    }

    @Test
    void relatedSessionsAreLikeTheOneThatIsShown() throws Exception {
        for (String model : Set.of("related-products", "looking-similar", "bought-together")) {
            JsonNode hits = recommended("\"model\":\"" + model + "\",\"objectID\":\"CON24-101\",\"threshold\":0");
            assertEquals("CON24-103", hits.path(0).path("objectID").asString());
            assertEquals(100, hits.path(0).path("_score").asInt());
            assertTrue(hits.path(0).has("_highlightResult"));
        }
        assertEquals(
                1,
                recommended("\"model\":\"related-products\",\"objectID\":\"CON24-101\",\"maxRecommendations\":1")
                        .size());
        JsonNode filtered = recommended("\"model\":\"related-products\",\"objectID\":\"CON24-101\","
                + "\"queryParameters\":{\"facetFilters\":[\"room:Stage 1\"]}");
        assertFalse(filtered.toString().contains("CON24-103"));
    }

    @Test
    void trendingAreThoseThatWereClickedAndThenTheNewest() throws Exception {
        String query = server.query("\"query\":\"prompt\",\"clickAnalytics\":true")
                .path("queryID")
                .asString();
        Reply taken = server.post(
                "/1/events?X-Algolia-Application-Id=any",
                "{\"events\":[{\"eventType\":\"click\",\"eventName\":\"Hit Clicked\",\"index\":\"sessions\","
                        + "\"objectIDs\":[\"CON24-102\",\"no-such\"],\"positions\":[1,2],\"queryID\":\"" + query
                        + "\",\"userToken\":\"anonymous-1\"},{\"eventType\":\"view\",\"objectIDs\":[\"CON24-101\"]}]}",
                "text/plain");
        assertEquals(200, taken.status());
        assertEquals(
                "[Count[what=CON24-102, times=1]]", server.clicks.sessions(10).toString());
        assertEquals(
                "[Count[what=prompt, times=1]]", server.clicks.queries(10, 1).toString());
        JsonNode hits = recommended("\"model\":\"trending-items\",\"threshold\":0");
        assertEquals("CON24-102", hits.path(0).path("objectID").asString());
        assertEquals(10, hits.size());
    }

    @Test
    void eventsThatAreNoneAreRefused() throws Exception {
        assertEquals(422, server.post("/1/events", "{}", "text/plain").status());
        assertEquals(400, server.post("/1/events", "nonsense", "text/plain").status());
    }

    private static JsonNode recommended(String parameters) throws Exception {
        Reply reply = server.post(
                "/1/indexes/*/recommendations",
                "{\"requests\":[{\"indexName\":\"sessions\"," + parameters + "}]}",
                "text/plain");
        assertEquals(200, reply.status(), reply.response().body());
        return reply.json().path("results").path(0).path("hits");
    }
}
