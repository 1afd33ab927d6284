package org.sessionsearch.instant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.RunningServer;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;

/** A real server over {@link Programme} for all tests of a class, asked as the clients ask it. */
final class InstantServer implements BeforeAllCallback, AfterAllCallback {

    final ClickCounts clicks = new ClickCounts();
    RunningServer server;
    private SearchEngine engine;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        engine = Programme.engine();
        server = RunningServer.over(engine, new InstantEndpoints(engine, Programme.THEMES, clicks));
    }

    /** The result of one query in a batch, as client 5 sends it from a browser. */
    JsonNode query(String parameters) throws Exception {
        Reply reply = batch(
                "{\"requests\":[{\"indexName\":\"sessions\"" + (parameters.isEmpty() ? "" : ",") + parameters + "}]}");
        assertEquals(200, reply.status(), reply.response().body());
        return reply.json().path("results").path(0);
    }

    /** The refusal of one query. */
    Reply refused(String parameters) throws Exception {
        return batch("{\"requests\":[{\"indexName\":\"sessions\"," + parameters + "}]}");
    }

    Reply batch(String body) throws Exception {
        return post("/1/indexes/*/queries?x-algolia-application-id=any&x-algolia-api-key=any", body, "text/plain");
    }

    Reply post(String path, String body, String contentType) throws Exception {
        return server.send(server.request(path, "Content-Type", contentType, "Origin", "https://example.org")
                .POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) throws Exception {
        return server.get(path, "Origin", "https://example.org");
    }

    static String ids(JsonNode result) {
        return String.join(
                " ",
                result.path("hits")
                        .valueStream()
                        .map(hit -> hit.path("objectID").asString().replace("CON24-", ""))
                        .toList());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        server.close();
        engine.close();
    }
}
