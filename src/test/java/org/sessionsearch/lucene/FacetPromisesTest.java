package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** What is promised of filters, totals and facet counts, held against a plain model over random corpora. */
class FacetPromisesTest {

    private static final int REQUESTS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void totalsAndCountsAreThoseOfThePlainModel(long seed) {
        RandomSessions corpus = new RandomSessions(seed);
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            List<Session> sessions = filled(engine, corpus);
            FilterModel model = new FilterModel(sessions);
            for (int i = 0; i < REQUESTS; i++) {
                SearchRequest request = randomRequest(corpus, sessions);
                SearchResult result = engine.search(request);
                List<Session> hits = model.hits(request.filter(), request.selections());
                assertEquals(
                        ids(hits),
                        result.hits().stream().map(hit -> hit.session().id()).collect(Collectors.toSet()),
                        request::toString);
                assertEquals(hits.size(), result.total(), request::toString);
                for (Facet facet : result.facets()) {
                    checkCounts(engine, model, request, facet);
                }
            }
        }
    }

    private static void checkCounts(SearchEngine engine, FilterModel model, SearchRequest request, Facet facet) {
        boolean ofResult = request.facets().counting() == FacetCounting.RESULT;
        Map<Dimension, Selection> others = new EnumMap<>(Dimension.class);
        others.putAll(request.selections());
        if (!ofResult) {
            others.remove(facet.dimension());
        }
        Map<String, Integer> expected = counts(model.hits(request.filter(), others), facet.dimension());
        Map<String, Integer> listed = new TreeMap<>();
        for (FacetCount value : facet.values()) {
            if (value.value().equals(Facet.MISSING)) {
                continue;
            }
            String key = facet.dimension().key(value.value());
            assertEquals(null, listed.put(key, value.count()), () -> "listed twice: " + value);
            assertEquals(expected.getOrDefault(key, 0), value.count(), () -> value + " of " + request);
            if (!ofResult) {
                assertEquals(value.count(), totalWith(engine, request, facet.dimension(), value.value()));
            }
        }
        assertEquals(expected.size(), facet.distinct());
        assertTrue(listed.size() >= Math.min(expected.size(), request.facets().size()), request::toString);
        for (String selected : selected(request, facet.dimension())) {
            assertTrue(listed.containsKey(facet.dimension().key(selected)), () -> selected + " of " + request);
        }
    }

    private static Map<String, Integer> counts(List<Session> sessions, Dimension dimension) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Session session : sessions) {
            for (String key : FilterModel.keys(session, dimension)) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int totalWith(SearchEngine engine, SearchRequest request, Dimension dimension, String value) {
        return engine.search(request.toBuilder()
                        .select(dimension, Selection.anyOf(value))
                        .build())
                .total();
    }

    private static Set<String> selected(SearchRequest request, Dimension dimension) {
        Selection selection = request.selections().get(dimension);
        return selection == null ? Set.of() : selection.any();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aFurtherFilterNeverRaisesTheTotal(long seed) {
        RandomSessions corpus = new RandomSessions(seed);
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            List<Session> sessions = filled(engine, corpus);
            for (int i = 0; i < REQUESTS; i++) {
                SearchRequest request = randomRequest(corpus, sessions);
                SearchRequest narrower = request.toBuilder()
                        .filter(randomFilter(corpus, sessions, 2))
                        .build();
                assertTrue(
                        engine.search(narrower).total()
                                <= engine.search(request).total(),
                        narrower::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void valuesAreShownAsMostSessionsSpellThemAndListedInOrder(long seed) {
        RandomSessions corpus = new RandomSessions(seed);
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            List<Session> sessions = filled(engine, corpus);
            for (Dimension dimension : Dimension.values()) {
                SearchRequest request = SearchRequest.builder()
                        .facets(new FacetRequest(List.of(dimension), 1000, FacetSort.COUNT, FacetCounting.DISJUNCTIVE))
                        .build();
                Map<String, String> labels = labels(sessions, dimension);
                int last = Integer.MAX_VALUE;
                for (FacetCount value :
                        engine.search(request).facets().getFirst().values()) {
                    assertEquals(labels.get(dimension.key(value.value())), value.value());
                    assertTrue(value.count() > 0 && value.count() <= last);
                    last = value.count();
                }
            }
        }
    }

    private static Map<String, String> labels(List<Session> sessions, Dimension dimension) {
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        for (Session session : sessions) {
            for (String value : new HashSet<>(dimension.values(session))) {
                spellings
                        .computeIfAbsent(dimension.key(value), key -> new TreeMap<>())
                        .merge(value, 1, Integer::sum);
            }
        }
        Map<String, String> labels = new LinkedHashMap<>();
        spellings.forEach((key, counts) -> {
            int most = counts.values().stream().max(Integer::compare).orElseThrow();
            counts.entrySet().stream()
                    .filter(spelling -> spelling.getValue() == most)
                    .findFirst()
                    .ifPresent(spelling -> labels.put(key, spelling.getKey()));
        });
        return labels;
    }

    /** Applied in several steps, with replacements and removals, so that there are segments and deleted documents. */
    private static List<Session> filled(SearchEngine engine, RandomSessions corpus) {
        Map<String, Session> sessions = new LinkedHashMap<>();
        for (int step = 0; step < 4; step++) {
            Map<String, Session> some = corpus.some(30);
            List<Change> changes = new ArrayList<>();
            some.values().forEach(session -> changes.add(new Change.Put(session, "f" + session.hashCode())));
            sessions.putAll(some);
            for (String source : List.copyOf(sessions.keySet())) {
                if (!some.containsKey(source) && corpus.random().nextInt(6) == 0) {
                    sessions.remove(source);
                    changes.add(new Change.Remove(source));
                }
            }
            engine.apply(changes);
        }
        return List.copyOf(sessions.values());
    }

    private static SearchRequest randomRequest(RandomSessions corpus, List<Session> sessions) {
        SearchRequest.Builder request = SearchRequest.builder()
                .page(Page.of(1, 1000))
                .facets(new FacetRequest(
                        List.of(Dimension.values()),
                        corpus.pick(List.of(0, 2, 1000)),
                        corpus.pick(List.of(FacetSort.values())),
                        corpus.random().nextInt(4) == 0 ? FacetCounting.RESULT : FacetCounting.DISJUNCTIVE));
        request.select(Dimension.TRACK, randomSelection(corpus, RandomSessions.TRACKS));
        request.select(Dimension.ROOM, randomSelection(corpus, RandomSessions.ROOMS));
        request.select(Dimension.SPEAKER, randomSelection(corpus, RandomSessions.PEOPLE));
        if (corpus.random().nextBoolean()) {
            request.filter(randomFilter(corpus, sessions, 3));
        }
        return request.build();
    }

    private static Selection randomSelection(RandomSessions corpus, List<String> values) {
        if (corpus.random().nextInt(3) == 0) {
            return new Selection(Set.of(), Set.of(), false, false);
        }
        Set<String> any = new LinkedHashSet<>(corpus.several(values, 2));
        if (corpus.random().nextInt(5) == 0) {
            any.add("Nowhere to be found");
        }
        return new Selection(
                any,
                Set.copyOf(corpus.several(values, 1)),
                corpus.random().nextInt(4) == 0,
                corpus.random().nextInt(6) == 0);
    }

    private static Filter randomFilter(RandomSessions corpus, List<Session> sessions, int depth) {
        int kinds = depth == 0 ? 7 : 10;
        Instant moment = corpus.pick(sessions)
                .slot()
                .map(slot -> slot.start().toInstant())
                .orElse(Instant.parse("2021-09-10T10:15:00.000000001Z"));
        return switch (corpus.random().nextInt(kinds)) {
            case 0 -> new Filter.Value(Dimension.TRACK, corpus.pick(RandomSessions.TRACKS));
            case 1 -> new Filter.Missing(corpus.pick(List.of(Dimension.values())));
            case 2 ->
                new Filter.Time(
                        corpus.pick(List.of(Filter.TimeField.values())),
                        corpus.random().nextBoolean() ? Optional.of(moment) : Optional.empty(),
                        corpus.random().nextBoolean() ? Optional.of(moment.plusSeconds(9000)) : Optional.empty());
            case 3 ->
                corpus.random().nextBoolean()
                        ? new Filter.Range(
                                Dimension.DAY,
                                corpus.pick(List.of("", "2021-09-10", "2021-09-11")),
                                corpus.pick(List.of("", "2021-09-10", "2021-09-11")))
                        : new Filter.Range(
                                Dimension.DURATION,
                                corpus.pick(List.of("", "0", "30", "90", "91")),
                                corpus.pick(List.of("", "7", "90", "119", "120", "99999")));
            case 4 -> new Filter.OnAt(moment.plusSeconds(corpus.pick(List.of(0, 1, 1800))));
            case 5 -> new Filter.Overlaps(corpus.pick(sessions).id());
            case 6 -> new Filter.Ids(Set.of(corpus.pick(sessions).id(), "nobody"));
            case 7 -> new Filter.And(randomFilters(corpus, sessions, depth));
            case 8 -> new Filter.Or(randomFilters(corpus, sessions, depth));
            default -> new Filter.Not(randomFilter(corpus, sessions, depth - 1));
        };
    }

    private static List<Filter> randomFilters(RandomSessions corpus, List<Session> sessions, int depth) {
        List<Filter> filters = new ArrayList<>();
        for (int i = corpus.random().nextInt(4); i > 0; i--) {
            filters.add(randomFilter(corpus, sessions, depth - 1));
        }
        return filters;
    }

    private static Set<String> ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).collect(Collectors.toSet());
    }
}
