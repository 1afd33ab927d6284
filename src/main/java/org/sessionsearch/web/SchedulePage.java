package org.sessionsearch.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.QueryString;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Selection;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * {@code /schedule}: one day of one event, room by room, with what is on now and what comes next. Without an event it
 * shows the one that is on, else the next to come, else the last; {@code at} takes the place of the present moment.
 */
final class SchedulePage implements EndpointFamily {

    private static final Duration STILL_ON = Duration.ofHours(12);
    private static final Duration SOON = Duration.ofHours(24);
    private static final String NO_ROOM = "Room not given";

    private final SearchEngine engine;
    private final SiteLook site;
    private final Pages pages;
    private final Clock clock;

    SchedulePage(SearchEngine engine, SiteLook site, Pages pages, Clock clock) {
        this.engine = engine;
        this.site = site;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param events all there are
     * @param days of the event, in order
     * @param rooms the sessions of the day by room, in order
     */
    record ScheduleView(
            Frame frame,
            String event,
            String day,
            List<String> events,
            List<String> days,
            SequencedMap<String, List<Item>> rooms)
            implements Pages.View {}

    /** A session in its room; at most one of {@code now} and {@code next}. */
    record Item(HitView hit, boolean now, boolean next) {}

    @Override
    public void mount(Routes routes) {
        pages.get(routes, "/schedule", "schedule.jte", this::view);
    }

    private ScheduleView view(Context request) {
        Instant at = at(request);
        String event = named(request, "event").orElseGet(() -> presentEvent(at));
        List<String> days = values(Dimension.DAY, event, FacetSort.VALUE);
        String today = at.atZone(clock.getZone()).toLocalDate().toString();
        String day = named(request, "day")
                .orElseGet(() ->
                        days.contains(today) ? today : days.stream().findFirst().orElse(""));
        Frame frame = new Frame(
                site,
                event.isEmpty() ? "Schedule" : "Schedule of " + event,
                "What is on, room by room.",
                PublicAddress.of(request).of("/schedule"),
                request.queryString() == null,
                "");
        List<String> events = values(Dimension.EVENT, "", FacetSort.VALUE);
        return new ScheduleView(frame, event, day, events, days, rooms(sessions(event, day), at));
    }

    private static Optional<String> named(Context request, String parameter) {
        return QueryString.first(request, parameter).filter(value -> !value.isBlank());
    }

    private Instant at(Context request) {
        try {
            return named(request, "at")
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElseGet(clock::instant);
        } catch (DateTimeParseException e) {
            return clock.instant();
        }
    }

    private String presentEvent(Instant at) {
        Filter soon = new Filter.Time(TimeField.START, Optional.of(at.minus(STILL_ON)), Optional.empty());
        return one(Sort.START, soon)
                .or(() -> one(Sort.START_DESCENDING, Filter.ALL))
                .map(Session::event)
                .orElse("");
    }

    private Optional<Session> one(Sort sort, Filter filter) {
        SearchRequest request =
                plain().filter(filter).sort(sort).page(Page.of(1, 1)).build();
        return engine.search(request).hits().stream().map(Hit::session).findFirst();
    }

    private List<Session> sessions(String event, String day) {
        if (day.isEmpty()) {
            return List.of();
        }
        SearchRequest request = plain().select(Dimension.EVENT, Selection.anyOf(event))
                .select(Dimension.DAY, Selection.anyOf(day))
                .sort(Sort.START)
                .page(Page.of(1, Page.MAX_SIZE))
                .build();
        return engine.search(request).hits().stream().map(Hit::session).toList();
    }

    private List<String> values(Dimension dimension, String event, FacetSort sort) {
        SearchRequest.Builder request = plain().facets(
                        new FacetRequest(List.of(dimension), FacetRequest.MAX_SIZE, sort, FacetCounting.RESULT))
                .page(Page.of(1, 0));
        if (!event.isEmpty()) {
            request.select(Dimension.EVENT, Selection.anyOf(event));
        }
        return engine.search(request.build()).facets().getFirst().values().stream()
                .map(Facet.FacetCount::value)
                .toList();
    }

    private static SearchRequest.Builder plain() {
        return SearchRequest.builder().facets(FacetRequest.NONE).highlight(HighlightStyle.NONE);
    }

    private static SequencedMap<String, List<Item>> rooms(List<Session> sessions, Instant at) {
        SequencedMap<String, List<Item>> rooms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Session session : sessions) {
            String room = session.room().isEmpty() ? NO_ROOM : session.room();
            List<Item> items = rooms.computeIfAbsent(room, any -> new ArrayList<>());
            boolean comes = startsSoon(session, at) && items.stream().noneMatch(Item::next);
            items.add(new Item(HitView.of(session), isOn(session, at), comes));
        }
        return rooms;
    }

    private static boolean isOn(Session session, Instant at) {
        return session.slot()
                .filter(slot -> !slot.start().toInstant().isAfter(at))
                .flatMap(slot -> slot.end())
                .filter(end -> end.toInstant().isAfter(at))
                .isPresent();
    }

    private static boolean startsSoon(Session session, Instant at) {
        return session.slot()
                .map(slot -> slot.start().toInstant())
                .filter(start -> start.isAfter(at) && start.isBefore(at.plus(SOON)))
                .isPresent();
    }
}
