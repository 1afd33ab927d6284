package org.sessionsearch.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.RunningServer;
import org.sessionsearch.http.RunningServer.Reply;
import org.sessionsearch.lucene.LuceneEngine;
import tools.jackson.databind.JsonNode;

class DescriptionEndpointsTest {

    private static final ApiDescription DESCRIPTION = new ApiDescription();

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        try (SearchEngine engine = LuceneEngine.inMemory();
                RunningServer server = RunningServer.over(engine, new DescriptionEndpoints())) {
            Reply page = server.get("/docs");
            assertEquals(200, page.status());
            assertFalse(page.response().body().contains("//"), "no other host is named");
            assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'; script-src 'self';"));
            for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
                assertEquals(200, server.get("/docs/" + file).status(), file);
            }
            assertEquals(
                    "3.1.0", server.get("/openapi.json").json().path("openapi").asString());
        }
    }

    @Test
    void everyOperationHasItsOwnNameAndAnswers() {
        java.util.Set<String> names = new java.util.HashSet<>();
        for (Map.Entry<String, JsonNode> path : DESCRIPTION.paths()) {
            for (JsonNode operation : path.getValue()) {
                assertTrue(names.add(operation.path("operationId").asString()), path.getKey());
                assertFalse(operation.path("summary").asString().isEmpty(), path.getKey());
                assertTrue(
                        operation
                                .path("responses")
                                .propertyStream()
                                .anyMatch(answer -> answer.getKey().startsWith("2")),
                        path.getKey());
            }
        }
        assertTrue(names.size() > 30);
    }

    @Test
    void whatIsNotDescribedIsNoticed() {
        URI known = URI.create("http://x/api/stats");
        assertThrows(AssertionFailedError.class, () -> check(URI.create("http://x/api/secret"), 200, "{}"));
        assertThrows(AssertionFailedError.class, () -> check(URI.create("http://x/api/search?color=red"), 200, "{}"));
        assertThrows(AssertionFailedError.class, () -> check(known, 200, "{\"sessions\":\"many\"}"));
        assertThrows(AssertionFailedError.class, () -> check(known, 418, "{}"));
    }

    private static void check(URI asked, int status, String body) {
        DESCRIPTION.check("GET", asked, status, "application/json", body);
    }
}
