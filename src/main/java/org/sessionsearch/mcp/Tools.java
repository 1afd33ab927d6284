package org.sessionsearch.mcp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model can do. Thread-safe. */
final class Tools {

    private static final int MAX_LIMIT = 50;
    private static final int MAX_SIMILAR = 20;
    private static final int MAX_VALUES = 200;
    private static final int MAX_OFFSET = Page.MAX_SIZE - MAX_LIMIT;
    private static final int MOST_AT_ONCE = 50;
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final String FIND = "search_sessions finds ids";
    private static final Map<String, Sort> SORTS = Map.of(
            "relevance", Sort.RELEVANCE,
            "start", Sort.START,
            "-start", Sort.START_DESCENDING,
            "title", Sort.TITLE,
            "-title", Sort.TITLE_DESCENDING);

    private final SearchEngine engine;
    private final Surface surface;
    private final ZoneId zone;
    private final Clock clock;

    Tools(SearchEngine engine, Surface surface, ZoneId zone, Clock clock) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.surface = Objects.requireNonNull(surface, "surface");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Calls a tool. What the model got wrong comes back as a result that says so.
     *
     * @param content how sessions are shown
     * @throws RpcError when there is no such tool
     */
    ObjectNode call(String name, JsonNode given, SessionContent content) {
        JsonNode schema = surface.inputSchema(name);
        if (schema.isMissingNode()) {
            throw RpcError.invalidParams("Unknown tool: " + name);
        }
        try {
            Arguments arguments = new Arguments(given, zone).knownBy(schema);
            return switch (name) {
                case "search_sessions" -> search(arguments, content);
                case "get_session" -> session(arguments, content);
                case "similar_sessions" -> similar(arguments, content);
                case "list_facet_values" -> facetValues(arguments);
                case "whats_on" -> whatsOn(arguments, content);
                default -> throw new IllegalStateException("a tool is described that cannot be called: " + name);
            };
        } catch (ToolFailure failure) {
            return ToolResult.failed(failure.getMessage());
        }
    }

    private ObjectNode search(Arguments arguments, SessionContent shown) {
        int offset = arguments.number("offset", 0, 0, MAX_OFFSET);
        int limit = arguments.number("limit", 10, 1, MAX_LIMIT);
        SearchResult result = engine.search(request(arguments)
                .sort(sort(arguments.text("sort")))
                .page(Page.of(1, offset + limit))
                .build());
        List<Hit> hits = result.hits()
                .subList(Math.min(offset, result.hits().size()), result.hits().size());
        ObjectNode content = Message.MAPPER.createObjectNode();
        content.put("total", result.total()).put("offset", offset);
        ArrayNode sessions = content.putArray("sessions");
        for (Hit hit : hits) {
            ObjectNode one = shown.brief(hit.session());
            sessions.add(hit.reason().isEmpty() ? one : one.put("why", hit.reason()));
        }
        result.didYouMean().ifPresent(other -> content.put("didYouMean", other.text()));
        return ToolResult.of(new SearchText(shown).of(result, offset, hits), content);
    }

    private SearchRequest.Builder request(Arguments arguments) {
        String query = arguments.text("query");
        if (query.length() > SearchRequest.MAX_TEXT_LENGTH) {
            throw new ToolFailure("query must have at most " + SearchRequest.MAX_TEXT_LENGTH
                    + " characters; use the words that matter");
        }
        Filter times = arguments
                .time("from")
                .map(from -> from.since(TimeField.START))
                .orElse(Filter.ALL)
                .and(arguments.time("to").map(to -> to.before(TimeField.START)).orElse(Filter.ALL));
        return SearchRequest.builder()
                .text(query)
                .filter(arguments.facets().and(times))
                .facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE);
    }

    private static Sort sort(String name) {
        if (name.isEmpty()) {
            return Sort.RELEVANCE;
        }
        return Optional.ofNullable(SORTS.get(name))
                .orElseThrow(
                        () -> new ToolFailure("sort must be relevance, start, -start, title or -title, got " + name));
    }

    private ObjectNode session(Arguments arguments, SessionContent shown) {
        String id = arguments.required("id", FIND);
        Session session = engine.session(id).orElseThrow(() -> unknown(id));
        return ToolResult.of(shown.markdown(session), shown.whole(session));
    }

    private ObjectNode similar(Arguments arguments, SessionContent shown) {
        String id = arguments.required("id", FIND);
        List<SimilarSession> similar =
                engine.similar(id, arguments.number("limit", 5, 1, MAX_SIMILAR)).orElseThrow(() -> unknown(id));
        ObjectNode content = Message.MAPPER.createObjectNode();
        ArrayNode sessions = content.putArray("sessions");
        StringBuilder text = new StringBuilder(similar.isEmpty() ? "Nothing is like it." : "");
        for (SimilarSession one : similar) {
            List<String> shared = Stream.of(one.speakers(), one.tracks(), one.terms())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            ObjectNode brief = shown.brief(one.session());
            ArrayNode array = brief.putArray("shared");
            shared.forEach(array::add);
            sessions.add(brief);
            text.append(shown.line(one.session()))
                    .append(" | shares ")
                    .append(String.join(", ", shared))
                    .append('\n');
        }
        return ToolResult.of(text.toString().strip(), content);
    }

    private ObjectNode facetValues(Arguments arguments) {
        String name = arguments.required("facet", "it is one of track, room, speaker, ...");
        Dimension dimension = Dimension.of(name)
                .orElseThrow(() -> new ToolFailure("there is no facet '" + name + "'; there are "
                        + String.join(
                                ", ",
                                Stream.of(Dimension.values())
                                        .map(Dimension::label)
                                        .toList())));
        int limit = arguments.number("limit", 20, 1, MAX_VALUES);
        SearchRequest request = SearchRequest.builder()
                .text(arguments.text("query"))
                .filter(arguments.facet(Dimension.EVENT))
                .build();
        Facet facet = engine.facetValues(dimension, arguments.text("prefix"), limit, request);
        ObjectNode content = Message.MAPPER.createObjectNode();
        content.put("facet", name).put("distinct", facet.distinct());
        ArrayNode values = content.putArray("values");
        facet.values()
                .forEach(value -> values.addObject().put("value", value.value()).put("count", value.count()));
        return ToolResult.of(SearchText.of(facet), content);
    }

    private ObjectNode whatsOn(Arguments arguments, SessionContent shown) {
        Instant at = arguments.moment("at", clock.instant());
        Filter place = arguments.facet(Dimension.EVENT).and(arguments.facet(Dimension.ROOM));
        List<Session> now = find(place.and(new Filter.OnAt(at)));
        List<Session> next = find(place.and(
                new Filter.Time(TimeField.START, Optional.of(at.plusMillis(1)), Optional.of(at.plus(AHEAD)))));
        ObjectNode content = Message.MAPPER.createObjectNode();
        content.put("at", at.atOffset(ZoneOffset.UTC).toString());
        ArrayNode nowShown = content.putArray("now");
        now.forEach(session -> nowShown.add(shown.brief(session)));
        ArrayNode nextShown = content.putArray("next");
        next.forEach(session -> nextShown.add(shown.brief(session)));
        return ToolResult.of(new SearchText(shown).ofProgramme(at, now, next), content);
    }

    private List<Session> find(Filter filter) {
        return engine
                .search(SearchRequest.builder()
                        .filter(filter)
                        .sort(Sort.START)
                        .facets(FacetRequest.NONE)
                        .highlight(HighlightStyle.NONE)
                        .page(Page.of(1, MOST_AT_ONCE))
                        .build())
                .hits()
                .stream()
                .map(Hit::session)
                .toList();
    }

    private static ToolFailure unknown(String id) {
        return new ToolFailure("there is no session '" + id + "'; search for its title with search_sessions");
    }
}
