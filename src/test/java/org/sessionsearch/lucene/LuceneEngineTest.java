package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Sort;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

class LuceneEngineTest {

    @Test
    void whatIsAppliedIsFoundAndWhatIsRemovedIsGone() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(put("a.md", "1", "A"), put("b.md", "2", "B")));
            assertEquals(List.of("1", "2"), ids(engine.search(SearchRequest.of(""))));
            engine.apply(List.of(new Change.Remove("a.md"), new Change.Remove("never.md")));
            assertEquals(List.of("2"), ids(engine.search(SearchRequest.of(""))));
            assertEquals(Map.of("b.md", "print of B"), engine.fingerprints());
        }
    }

    @Test
    void aSessionTakesThePlaceOfTheOneFromTheSameSourceWhateverItsId() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(put("a.md", "1", "A")));
            engine.apply(List.of(put("a.md", "2", "B"), put("a.md", "3", "C")));
            assertEquals(List.of("3"), ids(engine.search(SearchRequest.of(""))));
        }
    }

    @Test
    void aSessionIsReadWholeByItsIdOrByItsCodeInAnySpelling() {
        Session session = Session.builder("LVC21F-317", "Rust")
                .source("317.md")
                .body("All of it")
                .build();
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(new Change.Put(session, "f")));
            for (String spelling : List.of("LVC21F-317", "lvc21f 317", "lvc21f317", "lvc21f_317")) {
                assertEquals(Optional.of(session), engine.session(spelling), spelling);
            }
            assertEquals(Optional.empty(), engine.session("LVC21F-318"));
            assertEquals(Optional.empty(), engine.session(""));
        }
    }

    @Test
    void theGenerationChangesWithEveryVisibleChangeAndOnlyThen() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            String empty = engine.generation();
            engine.apply(List.of());
            assertEquals(empty, engine.generation());
            engine.apply(List.of(put("a.md", "1", "A")));
            assertNotEquals(empty, engine.generation());
            assertEquals(
                    engine.generation(), engine.search(SearchRequest.of("")).generation());
        }
    }

    @Test
    void aFailureWhileChangesAreHandedOverChangesNothing() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            Iterable<Change> failing = () -> List.of(1, 2).stream()
                    .map(number -> {
                        if (number == 2) {
                            throw new IllegalStateException("the reader broke");
                        }
                        return put(number + ".md", "id" + number, "Title");
                    })
                    .iterator();
            assertThrows(IllegalStateException.class, () -> engine.apply(failing));
            engine.apply(List.of(put("3.md", "id3", "Title")));
            assertEquals(List.of("id3"), ids(engine.search(SearchRequest.of(""))));
        }
    }

    @Test
    void sessionsAreSortedByStartOrTitleAndThoseWithoutAStartComeLast() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(
                    new Change.Put(at("c", "Über 10 things", "2021-09-10T10:00Z"), "f"),
                    new Change.Put(at("b", "uber 9 things", "2021-09-10T14:00+05:00"), "f"),
                    new Change.Put(at("d", "Apple", "2021-09-10T10:00Z"), "f"),
                    put("a.md", "a", "banana")));
            assertEquals(List.of("b", "c", "d", "a"), sorted(engine, Sort.START));
            assertEquals(List.of("c", "d", "b", "a"), sorted(engine, Sort.START_DESCENDING));
            assertEquals(List.of("d", "a", "b", "c"), sorted(engine, Sort.TITLE));
            assertEquals(List.of("c", "b", "a", "d"), sorted(engine, Sort.TITLE_DESCENDING));
        }
    }

    @Test
    void pagesFollowEachOther() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(put("a.md", "1", "A"), put("b.md", "2", "B"), put("c.md", "3", "C")));
            assertEquals(
                    List.of("3"),
                    ids(engine.search(browsing().page(Page.of(2, 2)).build())));
            assertEquals(
                    List.of(), ids(engine.search(browsing().page(Page.of(3, 2)).build())));
            assertEquals(
                    3, engine.search(browsing().page(Page.of(1, 0)).build()).total());
        }
    }

    @Test
    void hitsSpellTheirValuesAsMostSessionsDo() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(
                    tracked("1", "AI/ML", "Zhou Hua"),
                    tracked("2", "AI/ML", "Zhou Hua"),
                    tracked("3", "ai / ml", "Hua Zhou")));
            Session relabelled = engine.session("3").orElseThrow();
            assertEquals(List.of("AI/ML"), relabelled.tracks());
            assertEquals("Zhou Hua", relabelled.speakers().getFirst().name());
        }
    }

    @Test
    void aSpeakerIsPutTogetherFromAllSessionsOfThatPerson() {
        Session older = at("1", "Old", "2019-01-01T10:00Z").toBuilder()
                .speaker(new Speaker("Hua Zhou", "Old Inc", "Engineer", "A bio", ""))
                .build();
        Session newer = at("2", "New", "2021-01-01T10:00Z").toBuilder()
                .speaker(new Speaker("Zhou Hua", "New Inc", "", "", ""))
                .build();
        Session undated = Session.builder("3", "Undated")
                .source("3.md")
                .speaker(Speaker.named("Zhou  Hua"))
                .build();
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(
                    new Change.Put(older, "f"),
                    new Change.Put(newer, "f"),
                    new Change.Put(undated, "f"),
                    tracked("4", "Other", "Zhou Hua")));
            SpeakerProfile profile = engine.speaker("zhou hua").orElseThrow();
            assertEquals("Zhou Hua", profile.name());
            assertEquals("New Inc", profile.company());
            assertEquals("Engineer", profile.position());
            assertEquals(
                    List.of("Zhou Hua", "Hua Zhou", "Zhou  Hua").getFirst(),
                    profile.spellings().getFirst());
            assertEquals(3, profile.spellings().size());
            assertEquals(
                    List.of("2", "1", "3", "4"),
                    profile.sessions().stream().map(Session::id).toList());
            engine.apply(List.of(new Change.Remove("4.md")));
            assertEquals(3, engine.speaker("Hua Zhou").orElseThrow().sessions().size());
            assertEquals(Optional.empty(), engine.speaker("Nobody"));
        }
    }

    @Test
    void theReportCountsWhatIsThere() {
        try (SearchEngine engine = LuceneEngine.inMemory()) {
            engine.apply(List.of(tracked("1", "AI/ML", "A"), tracked("2", "ai / ml", "B"), tracked("3", "Boot", "B")));
            engine.apply(List.of(new Change.Remove("3.md")));
            assertEquals(2, engine.report().sessions());
            assertEquals(1, engine.report().values().get(Dimension.TRACK));
            assertEquals(2, engine.report().values().get(Dimension.SPEAKER));
            assertTrue(engine.report().bytes() > 0);
        }
    }

    @Test
    void anIndexOnDiskIsThereAgainAfterARestart(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("README.md"), "kept");
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            engine.apply(List.of(put("a.md", "1", "A")));
            engine.commit();
            engine.apply(List.of(put("b.md", "2", "B")));
        }
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            assertEquals(List.of("1", "2"), ids(engine.search(SearchRequest.of(""))));
            assertEquals(2, engine.fingerprints().size());
        }
        assertEquals("kept", Files.readString(folder.resolve("README.md")));
    }

    @Test
    void aSecondEngineOnOneFolderIsRefused(@TempDir Path folder) {
        try (SearchEngine first = LuceneEngine.open(folder)) {
            EngineUnavailableException refused =
                    assertThrows(EngineUnavailableException.class, () -> LuceneEngine.open(folder));
            assertTrue(refused.getMessage().contains("in use by another process"), refused.getMessage());
            assertEquals(0, first.search(SearchRequest.of("")).total());
        }
        LuceneEngine.open(folder).close();
    }

    @Test
    void aClosedEngineSaysThatItCannotAnswer() {
        SearchEngine engine = LuceneEngine.inMemory();
        engine.close();
        engine.close();
        assertThrows(EngineUnavailableException.class, () -> engine.search(SearchRequest.of("")));
        assertThrows(EngineUnavailableException.class, () -> engine.apply(List.of(put("a.md", "1", "A"))));
    }

    private static SearchRequest.Builder browsing() {
        return SearchRequest.builder();
    }

    private static Change put(String source, String id, String title) {
        Session session = Session.builder(id, title).source(source).build();
        return new Change.Put(session, "print of " + title);
    }

    private static Change tracked(String id, String track, String speaker) {
        Session session = Session.builder(id, "Title")
                .source(id + ".md")
                .tracks(List.of(track))
                .speaker(Speaker.named(speaker))
                .build();
        return new Change.Put(session, "f");
    }

    private static Session at(String id, String title, String start) {
        return Session.builder(id, title)
                .source(id + ".md")
                .slot(new Slot(OffsetDateTime.parse(start), Optional.empty()))
                .build();
    }

    private static List<String> sorted(SearchEngine engine, Sort sort) {
        return ids(engine.search(browsing().sort(sort).build()));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.session().id()).toList();
    }
}
