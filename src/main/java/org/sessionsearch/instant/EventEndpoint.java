package org.sessionsearch.instant;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.engine.SearchEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the events that the clients report. Clicks on sessions are counted; views and the like are not. */
final class EventEndpoint {

    private static final int MAX_EVENTS = 1000;
    private static final int MAX_OBJECTS = 20;

    private final SearchEngine engine;
    private final ClickCounts clicks;

    EventEndpoint(SearchEngine engine, ClickCounts clicks) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.clicks = Objects.requireNonNull(clicks, "clicks");
    }

    void mount(Table table) {
        table.post("/1/events", this::take);
    }

    private ObjectNode take(Context request) {
        if (!(JsonBody.object(request).path("events") instanceof ArrayNode events) || events.size() > MAX_EVENTS) {
            throw new Refusal(422, "Expecting an array `events` of at most " + MAX_EVENTS + " in the body");
        }
        for (JsonNode event : events) {
            if (event.path("eventType").asString("").equals("click")) {
                count(event);
            }
        }
        return JsonBody.MAPPER.createObjectNode().put("status", 200).put("message", "OK");
    }

    private void count(JsonNode event) {
        Optional<String> query = event.path("queryID").isString()
                ? Optional.of(event.path("queryID").asString())
                : Optional.empty();
        event.path("objectIDs")
                .valueStream()
                .limit(MAX_OBJECTS)
                .map(id -> id.asString(""))
                .forEach(id -> engine.session(id).ifPresent(session -> clicks.clicked(session.id(), query)));
    }
}
