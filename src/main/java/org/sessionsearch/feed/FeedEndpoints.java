package org.sessionsearch.feed;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.EntityTag;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.QueryString;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/**
 * {@code /api/calendar.ics} and {@code /api/feed.json}: the result of a search, to subscribe to. They take every
 * parameter of a search. Without {@code size} they hold the first {@value #MOST} sessions. Thread-safe.
 */
public final class FeedEndpoints implements EndpointFamily {

    static final int MOST = 1000;
    private static final String LARGEST_PAGE = "100";

    private final DirectSearch search;

    public FeedEndpoints(DirectSearch search) {
        this.search = search;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/calendar.ics", "text/calendar; charset=utf-8", this::calendar);
        routes.get("/api/feed.json", "application/feed+json", this::feed);
    }

    private byte[] calendar(Context request) {
        request.header("Content-Disposition", "inline; filename=\"sessions.ics\"");
        PublicAddress address = PublicAddress.of(request);
        Found found = find(request);
        return found.isKnownTo(request)
                ? null
                : new Calendar(title(request), source(request, address), address).write(found.sessions());
    }

    private byte[] feed(Context request) {
        PublicAddress address = PublicAddress.of(request);
        Found found = find(request);
        String page = address.of("/" + query(request));
        return found.isKnownTo(request)
                ? null
                : new JsonFeed(title(request), page, source(request, address), address).write(found.sessions());
    }

    /** What was found, and in which generation of the index. */
    private record Found(List<Session> sessions, String generation) {

        boolean isKnownTo(Context request) {
            EntityTag tag = EntityTag.of(generation, request.fullUrl());
            if (tag.isKnownTo(request)) {
                return true;
            }
            tag.send(request);
            return false;
        }
    }

    private Found find(Context request) {
        Map<String, List<String>> asked = new LinkedHashMap<>(QueryString.of(request));
        boolean whole = !asked.containsKey("size");
        asked.putIfAbsent("size", List.of(LARGEST_PAGE));
        asked.put("facets", List.of("none"));
        asked.put("highlight", List.of("false"));
        SearchResult result = search.ask(asked).result();
        List<Session> sessions = sessions(result);
        Optional<String> next = result.next();
        while (whole && next.isPresent() && sessions.size() < MOST) {
            asked.put("cursor", List.of(next.get()));
            SearchResult more = search.ask(asked).result();
            sessions.addAll(sessions(more));
            next = more.next();
        }
        return new Found(sessions, result.generation());
    }

    private static List<Session> sessions(SearchResult result) {
        return new ArrayList<>(result.hits().stream().map(Hit::session).toList());
    }

    private static String title(Context request) {
        String words = QueryString.first(request, "q").orElse("").strip();
        return words.isEmpty() ? "Sessions" : "Sessions: " + words;
    }

    private static String source(Context request, PublicAddress address) {
        return address.of(request.path() + query(request));
    }

    private static String query(Context request) {
        return request.queryString() == null ? "" : "?" + request.queryString();
    }
}
