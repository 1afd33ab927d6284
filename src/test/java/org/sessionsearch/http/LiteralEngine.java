package org.sessionsearch.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Selection;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.query.TextRange;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** A small engine over a list of sessions: a session matches when its title holds the text. */
final class LiteralEngine implements SearchEngine {

    private final List<Session> sessions;

    LiteralEngine(List<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        if (request.page().cursor().filter(cursor -> !cursor.matches("\\d+")).isPresent()) {
            throw new IllegalArgumentException("unknown cursor");
        }
        List<Session> found = matching(request).toList();
        int skip = request.page()
                .cursor()
                .map(Integer::parseInt)
                .orElse((request.page().number() - 1) * request.page().size());
        List<Hit> hits = found.stream()
                .skip(skip)
                .limit(request.page().size())
                .map(found1 -> hit(found1, request))
                .toList();
        int end = skip + hits.size();
        List<Facet> facets = request.facets().dimensions().stream()
                .map(dimension -> facet(dimension, found, request))
                .toList();
        List<Interpretation> read = request.text().isBlank()
                ? List.of()
                : List.of(new Interpretation(request.text(), request.text(), Interpretation.Kind.EXACT));
        return new SearchResult(
                found.size(),
                hits,
                end < found.size() ? Optional.of(Integer.toString(end)) : Optional.empty(),
                facets,
                read,
                Optional.empty(),
                request.suggestions() > 0 ? suggest(request, request.suggestions()) : List.of(),
                List.of(),
                generation());
    }

    private Stream<Session> matching(SearchRequest request) {
        String text = request.text().strip().toLowerCase();
        return sessions.stream()
                .filter(session -> session.title().toLowerCase().contains(text))
                .filter(session -> request.selections().entrySet().stream()
                        .allMatch(entry -> passes(session, entry.getKey(), entry.getValue())))
                .filter(session -> passes(session, request.filter()))
                .sorted(Comparator.comparing(Session::id));
    }

    private static boolean passes(Session session, Dimension dimension, Selection selection) {
        List<String> keys =
                dimension.values(session).stream().map(dimension::key).toList();
        boolean wanted = selection.any().isEmpty() && !selection.missing()
                || selection.any().stream().map(dimension::key).anyMatch(keys::contains)
                || selection.missing() && keys.isEmpty();
        return wanted
                && selection.none().stream().map(dimension::key).noneMatch(keys::contains)
                && !(selection.present() && keys.isEmpty());
    }

    private static boolean passes(Session session, Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().allMatch(part -> passes(session, part));
            case Filter.Or or -> or.parts().stream().anyMatch(part -> passes(session, part));
            case Filter.Not not -> !passes(session, not.part());
            case Filter.Value value -> passes(session, value.dimension(), Selection.anyOf(value.value()));
            case Filter.Missing missing -> missing.dimension().values(session).isEmpty();
            case Filter.Days days ->
                Dimension.DAY.values(session).stream()
                        .anyMatch(day -> day.compareTo(days.from()) >= 0
                                && (days.to().isEmpty() || day.compareTo(days.to()) <= 0));
            case Filter.Time time ->
                session.slot()
                        .map(slot -> slot.start().toInstant())
                        .filter(start ->
                                time.from().map(from -> !start.isBefore(from)).orElse(true))
                        .filter(start -> time.to().map(start::isBefore).orElse(true))
                        .isPresent();
            case Filter.OnAt at ->
                session.slot()
                        .filter(slot -> !slot.start().toInstant().isAfter(at.moment()))
                        .flatMap(slot -> slot.end())
                        .filter(end -> end.toInstant().isAfter(at.moment()))
                        .isPresent();
            case Filter.Overlaps overlaps -> false;
            case Filter.Ids ids -> ids.ids().contains(session.id());
        };
    }

    private static Hit hit(Session session, SearchRequest request) {
        String text = request.text().strip().toLowerCase();
        int at = session.title().toLowerCase().indexOf(text);
        List<Highlight> highlights = new ArrayList<>();
        if (!text.isEmpty() && request.highlight() != HighlightStyle.NONE) {
            highlights.add(new Highlight(
                    "title",
                    0,
                    new TextRange(0, session.title().length()),
                    session.title(),
                    List.of(new TextRange(at, at + text.length()))));
        }
        Session shown = request.body() ? session : session.toBuilder().body("").build();
        return new Hit(
                shown,
                text.isEmpty() ? 0 : 1.5f,
                text.isEmpty() ? "" : "“" + text + "” in the title",
                highlights,
                request.explain() ? Optional.of(List.of("title 1.5")) : Optional.empty());
    }

    private static Facet facet(Dimension dimension, List<Session> found, SearchRequest request) {
        Map<String, Integer> counts = new TreeMap<>();
        found.forEach(session -> dimension.values(session).forEach(value -> counts.merge(value, 1, Integer::sum)));
        Selection selection = request.selections().get(dimension);
        List<FacetCount> values = counts.entrySet().stream()
                .map(entry -> new FacetCount(
                        entry.getKey(),
                        entry.getValue(),
                        selection != null && selection.any().contains(entry.getKey())))
                .limit(request.facets().size())
                .toList();
        return new Facet(dimension, counts.size(), values);
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        Facet facet = facet(dimension, matching(request).toList(), request);
        List<FacetCount> values = facet.values().stream()
                .filter(count -> count.value().toLowerCase().startsWith(prefix.toLowerCase()))
                .limit(size)
                .toList();
        return new Facet(dimension, values.size(), values);
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return matching(request)
                .limit(size)
                .map(session -> new Suggestion(
                        session.title(),
                        List.of(new TextRange(0, 1)),
                        Suggestion.Kind.TITLE,
                        1,
                        Optional.of(session.id())))
                .toList();
    }

    @Override
    public Optional<Session> session(String id) {
        return sessions.stream()
                .filter(session -> session.id().equalsIgnoreCase(id))
                .findFirst();
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size) {
        return session(id)
                .map(like -> sessions.stream()
                        .filter(other -> !other.equals(like))
                        .limit(size)
                        .map(other -> new SimilarSession(other, 1, List.of("rust"), List.of(), List.of("Kernel")))
                        .toList());
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name) {
        String key = Dimension.SPEAKER.key(name);
        List<Session> by = sessions.stream()
                .filter(session -> Dimension.SPEAKER.values(session).stream()
                        .map(Dimension.SPEAKER::key)
                        .anyMatch(key::equals))
                .toList();
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpeakerProfile(name, "Acme", "", "", "", List.of(name), by));
    }

    @Override
    public void apply(Iterable<Change> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit() {}

    @Override
    public Map<String, String> fingerprints() {
        return Map.of();
    }

    @Override
    public void rebuild() {}

    @Override
    public void caughtUp() {}

    @Override
    public String generation() {
        return "g" + sessions.size();
    }

    @Override
    public EngineReport report() {
        return new EngineReport(
                "literal", sessions.size(), Map.of(Dimension.TRACK, 2), 1234, 1, generation(), Instant.EPOCH);
    }

    @Override
    public void close() {}
}
