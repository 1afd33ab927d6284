package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SearchResult.Group;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

class SimilarAndGroupsTest {

    private final LuceneEngine engine = SampleArchive.engine(archive());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatSharesTellingWordsIsSimilarAndWhatSharesNothingIsNot() {
        List<SimilarSession> similar = similar("kites-1");
        assertEquals("kites-2", similar.get(0).session().id());
        assertTrue(similar.get(0).reason().contains("strings"), similar.get(0).reason());
        assertTrue(similar.stream().noneMatch(one -> one.session().id().equals("kites-1")));
        assertTrue(similar.stream().noneMatch(one -> one.session().id().equals("bread-1")));
    }

    @Test
    void aSharedSpeakerIsNamed() {
        SimilarSession same = similar("kites-1").stream()
                .filter(one -> one.session().id().equals("kites-2"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Ada Ruiz"), same.speakers());
        assertTrue(same.reason().startsWith("also by Ada Ruiz"), same.reason());
    }

    @Test
    void asManyAreGivenAsAskedFor() {
        assertEquals(1, engine.similar("kites-1", 1).orElseThrow().size());
        assertTrue(engine.similar("no-such", 5).isEmpty());
    }

    @Test
    void eachGroupHasItsTotalAndItsBestHitsInTheOrderOfAll() {
        SearchResult result = engine.search(
                SearchRequest.builder().text("kites").group(Dimension.ROOM).build());
        List<String> values = result.groups().stream().map(Group::value).toList();
        assertEquals(List.of("Attic", "Harbour"), values.stream().sorted().toList());
        assertEquals(
                result.hits().get(0).session().room(), result.groups().get(0).value(), "the best group comes first");
        for (Group group : result.groups()) {
            List<String> ranked = result.hits().stream()
                    .filter(hit -> hit.session().room().equals(group.value()))
                    .map(hit -> hit.session().id())
                    .toList();
            assertEquals(ranked.size(), group.total());
            assertEquals(ranked.subList(0, Math.min(3, ranked.size())), ids(group.hits()));
        }
    }

    @Test
    void aSessionOfTwoTracksStandsInBothGroups() {
        SearchResult result = engine.search(
                SearchRequest.builder().text("bread").group(Dimension.TRACK).build());
        assertEquals(
                List.of("Baking", "Chemistry"),
                result.groups().stream().map(Group::value).sorted().toList());
    }

    private List<SimilarSession> similar(String id) {
        return engine.similar(id, 5).orElseThrow();
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.session().id()).toList();
    }

    private static List<Session> archive() {
        List<Session> sessions = new ArrayList<>();
        sessions.add(talk("kites-1", "Flying kites", "Lift, drag and strings of large kites.", "Attic"));
        sessions.add(talk("kites-2", "More kites", "Strings and drag again, with kites.", "Harbour"));
        for (int i = 3; i < 8; i++) {
            sessions.add(Session.builder("kites-" + i, "Harbour notes " + i)
                    .source(i + ".md")
                    .description("A word about kites, " + "and boats ".repeat(i))
                    .room("Harbour")
                    .build());
        }
        sessions.add(Session.builder("bread-1", "Bread")
                .source("bread.md")
                .description("Flour, water, salt.")
                .tracks(List.of("Baking", "Chemistry"))
                .build());
        return sessions;
    }

    private static Session talk(String id, String title, String description, String room) {
        return Session.builder(id, title)
                .source(id + ".md")
                .description(description)
                .room(room)
                .speaker(Speaker.named("Ada Ruiz"))
                .build();
    }
}
