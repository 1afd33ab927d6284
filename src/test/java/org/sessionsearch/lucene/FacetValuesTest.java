package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

class FacetValuesTest {

    private final SearchEngine engine = LuceneEngine.inMemory();

    @BeforeEach
    void fill() {
        List<Change> changes = new ArrayList<>();
        add(changes, "Linux Kernel", "Linus Torvalds", "c++");
        add(changes, "Linux Kernel", "Anna Kowalska", "C");
        add(changes, "AI/ML", "José Pérez", "css");
        add(changes, "Room 10", "Łukasz Żółć", "C");
        add(changes, "Room 9", "Zhou Hua", "C");
        engine.apply(changes);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TRACK, lin, Linux Kernel",
        "TRACK, kern, Linux Kernel",
        "TRACK, kernel lin, Linux Kernel",
        "TRACK, LÍNUX K, Linux Kernel",
        "TRACK, ml, AI/ML",
        "TRACK, ai / m, AI/ML",
        "TRACK, kernle, Linux Kernel",
        "TRACK, lxnux, Linux Kernel",
        "TRACK, room 10, Room 10",
        "TRACK, oom, ''",
        "TRACK, lxn, ''",
        "SPEAKER, perez, José Pérez",
        "SPEAKER, torvalds l, Linus Torvalds",
        "SPEAKER, lukas, Łukasz Żółć",
        "SPEAKER, kowlaska, Anna Kowalska",
        "TAG, c++, c++",
    })
    void aValueIsFoundByTheBeginningsOfItsWords(Dimension dimension, String typed, String found) {
        assertEquals(found.isEmpty() ? List.of() : List.of(found), values(dimension, typed));
    }

    @Test
    void misspellingsCountOnlyWhereNothingStartsAsTyped() {
        List<Change> changes = new ArrayList<>();
        add(changes, "Lunux", "X", "C");
        engine.apply(changes);
        assertEquals(List.of("Linux Kernel"), values(Dimension.TRACK, "linux"));
        assertEquals(List.of("Linux Kernel", "Lunux"), values(Dimension.TRACK, "lanux"));
    }

    @Test
    void withoutAPrefixAllValuesAreListedWithTheMostFrequentFirst() {
        assertEquals(List.of("Linux Kernel", "AI/ML", "Room 9", "Room 10"), values(Dimension.TRACK, ""));
    }

    @Test
    void theOwnSelectionDoesNotNarrowWhatIsFound() {
        SearchRequest request = SearchRequest.builder()
                .select(Dimension.TRACK, Selection.anyOf("AI/ML"))
                .build();
        Facet facet = engine.facetValues(Dimension.TRACK, "lin", 10, request);
        assertEquals(List.of(new FacetCount("Linux Kernel", 2, false)), facet.values());
        assertEquals(1, facet.distinct());
    }

    @Test
    void valuesCanBeListedByWhatTheySay() {
        FacetRequest byValue = new FacetRequest(
                List.of(Dimension.TRACK, Dimension.SPEAKER), 3, FacetSort.VALUE, FacetCounting.DISJUNCTIVE);
        SearchRequest request = SearchRequest.builder()
                .facets(byValue)
                .select(Dimension.TRACK, new Selection(Set.of("Room 10", "Nowhere"), Set.of(), true, false))
                .build();
        List<Facet> facets = engine.search(request).facets();
        assertEquals(
                List.of(
                        new FacetCount("AI/ML", 1, false),
                        new FacetCount("Linux Kernel", 2, false),
                        new FacetCount("Room 9", 1, false),
                        new FacetCount("Room 10", 1, true),
                        new FacetCount("Nowhere", 0, true),
                        new FacetCount(Facet.MISSING, 0, true)),
                facets.get(0).values());
        assertEquals(4, facets.get(0).distinct());
        assertEquals(List.of("Łukasz Żółć"), names(facets.get(1)));
    }

    private List<String> values(Dimension dimension, String typed) {
        return names(engine.facetValues(dimension, typed, 10, SearchRequest.of("")));
    }

    private static List<String> names(Facet facet) {
        return facet.values().stream().map(FacetCount::value).toList();
    }

    private static void add(List<Change> changes, String track, String speaker, String tag) {
        String id = track + speaker;
        changes.add(new Change.Put(
                Session.builder(id, "Title")
                        .source(id)
                        .tracks(List.of(track))
                        .speaker(Speaker.named(speaker))
                        .tags(List.of(tag))
                        .build(),
                "f"));
    }
}
