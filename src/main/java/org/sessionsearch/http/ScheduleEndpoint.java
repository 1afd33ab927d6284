package org.sessionsearch.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Sort;
import org.sessionsearch.query.TimeValue;
import org.sessionsearch.session.Session;

/** {@code /api/schedule}: what is on in each room, and what comes next there within a day. */
final class ScheduleEndpoint implements EndpointFamily {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final SearchEngine engine;
    private final FilterForm filters;
    private final Clock clock;

    ScheduleEndpoint(SearchEngine engine, FilterForm filters, Clock clock) {
        this.engine = engine;
        this.filters = filters;
        this.clock = clock;
    }

    /** What happens in one room. */
    private static final class Room {
        private final List<Session> now = new ArrayList<>();
        private final List<Session> next = new ArrayList<>();
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/schedule", this::schedule);
    }

    private byte[] schedule(Context request) {
        Parameters parameters = Parameters.ofQuery(request.queryString());
        Instant at = filters.at(parameters).map(TimeValue::first).orElseGet(clock::instant);
        SearchRequest.Builder search = SearchRequest.builder();
        filters.readAllButAt(parameters, search);
        parameters.finish();
        SearchRequest narrowed = search.facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE)
                .sort(Sort.START)
                .page(Page.of(1, Page.MAX_SIZE))
                .build();
        Map<String, Room> rooms = rooms(narrowed, at);
        return JsonWriter.object(json -> {
            json.time("at", at.atOffset(ZoneOffset.UTC));
            json.objects("rooms", List.copyOf(rooms.entrySet()), room -> {
                json.text("room", room.getKey());
                json.objects("now", room.getValue().now, hit -> SessionJson.write(json, hit, HitField.DEFAULT));
                json.objects("next", room.getValue().next, hit -> SessionJson.write(json, hit, HitField.DEFAULT));
            });
        });
    }

    private Map<String, Room> rooms(SearchRequest narrowed, Instant at) {
        Map<String, Room> rooms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Session session : find(narrowed, new Filter.OnAt(at))) {
            room(rooms, session).now.add(session);
        }
        Filter soon = new Filter.Time(TimeField.START, Optional.of(at.plusMillis(1)), Optional.of(at.plus(AHEAD)));
        for (Session session : find(narrowed, soon)) {
            List<Session> next = room(rooms, session).next;
            if (next.isEmpty() || startsTogether(next.getFirst(), session)) {
                next.add(session);
            }
        }
        return rooms;
    }

    private List<Session> find(SearchRequest narrowed, Filter when) {
        return engine.search(narrowed.toBuilder().filter(when).build()).hits().stream()
                .map(Hit::session)
                .toList();
    }

    private static Room room(Map<String, Room> rooms, Session session) {
        String name = session.room().isEmpty() ? Facet.MISSING : session.room();
        return rooms.computeIfAbsent(name, any -> new Room());
    }

    private static boolean startsTogether(Session first, Session other) {
        return first.slot()
                .orElseThrow()
                .start()
                .isEqual(other.slot().orElseThrow().start());
    }
}
