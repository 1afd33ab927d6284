package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Selection;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.query.Suggestion.Kind;
import org.sessionsearch.query.TextRange;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

class SuggestionsTest {

    private final LuceneEngine engine = SampleArchive.engine(List.of(
            talk("SEA26-101", "Sailing with Kites", "Wind", "Harbour"),
            talk("SEA26-102", "Kite Aerodynamics", "Wind", "Attic"),
            talk("SEA27-103", "Knots", "Ropes", "Harbour")));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void titlesAreCompletedByAnyOfTheirWords() {
        List<Suggestion> titles = of("kit", Kind.TITLE);
        assertEquals(List.of("Kite Aerodynamics", "Sailing with Kites"), sorted(titles));
        assertTrue(titles.stream().allMatch(title -> title.id().isPresent()));
    }

    @Test
    void whatWasTypedIsMarked() {
        Suggestion knots = of("kno", Kind.TITLE).get(0);
        assertEquals(List.of(new TextRange(0, 3)), knots.matches());
    }

    @Test
    void everyKindIsOffered() {
        assertEquals(List.of("Wind"), sorted(of("win", Kind.TRACK)));
        assertEquals(List.of("Harbour"), sorted(of("harb", Kind.ROOM)));
        assertEquals(List.of("Ada Ruiz"), sorted(of("rui", Kind.SPEAKER)));
        assertEquals(List.of("boats"), sorted(of("boa", Kind.TAG)));
        assertEquals(List.of("SEA26-101", "SEA26-102"), sorted(of("sea26", Kind.CODE)));
    }

    @Test
    void aCodeIsOfferedFromItsFirstLetterAndOtherKindsFromThree() {
        assertEquals(List.of("SEA26-101", "SEA26-102", "SEA27-103"), sorted(of("s", Kind.CODE)));
        assertEquals(List.of(), of("ki", Kind.TITLE));
    }

    @Test
    void aMisspeltBeginningIsCompleted() {
        assertEquals(List.of("Kite Aerodynamics"), sorted(of("aerodinam", Kind.TITLE)));
    }

    @Test
    void everySuggestionLeadsToAHitUnderTheFilters() {
        SearchRequest request = SearchRequest.builder()
                .text("kit")
                .select(Dimension.ROOM, Selection.anyOf("Attic"))
                .build();
        List<Suggestion> suggestions = engine.suggest(request, 10);
        assertEquals(List.of("Kite Aerodynamics"), sorted(suggestions));
        assertEquals(
                List.of(),
                engine.suggest(
                        SearchRequest.builder()
                                .text("rop")
                                .select(Dimension.ROOM, Selection.anyOf("Attic"))
                                .build(),
                        10));
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        for (int size = 0; size < 8; size++) {
            int most = size;
            int given = engine.suggest(SearchRequest.builder().text("sea").build(), size)
                    .size();
            assertTrue(given <= most, given + " for " + most);
        }
    }

    private List<Suggestion> of(String text, Kind kind) {
        return engine.suggest(SearchRequest.builder().text(text).build(), 12).stream()
                .filter(suggestion -> suggestion.kind() == kind)
                .toList();
    }

    private static List<String> sorted(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).sorted().toList();
    }

    private static Session talk(String id, String title, String track, String room) {
        return Session.builder(id, title)
                .source(id + ".md")
                .event(id.substring(0, 5).toLowerCase(java.util.Locale.ROOT))
                .tracks(List.of(track))
                .room(room)
                .tags(List.of("boats"))
                .speaker(Speaker.named("Ada Ruiz"))
                .build();
    }
}
