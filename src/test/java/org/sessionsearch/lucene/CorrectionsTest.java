package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.Interpretation.Kind;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SearchResult.DidYouMean;
import org.sessionsearch.session.Session;

/** What is read as a misspelling, what is only offered, and what is left alone. */
class CorrectionsTest {

    private final LuceneEngine engine = SampleArchive.engine(archive());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aWordThatNobodyWritesIsReadAsItsNeighbour() {
        SearchResult result = search("kubernetse ");
        assertEquals(List.of(new Interpretation("kubernetse", "kubernetes", Kind.TYPO)), result.interpretation());
        assertEquals("kubernetes ", result.didYouMean().map(DidYouMean::text).orElseThrow());
    }

    @Test
    void aMisspellingThatSharesAStemIsStillOne() {
        assertEquals(Kind.TYPO, search("kubernets ").interpretation().get(0).kind());
        assertEquals(
                "accessibility", search("accesibility ").interpretation().get(0).used());
        assertEquals("awards", search("awrds ").interpretation().get(0).used());
    }

    @Test
    void anInflectionIsNoMisspelling() {
        for (String inflected : List.of("clusters", "clustering", "clustered", "caching", "cached", "caches")) {
            Interpretation part = search(inflected + " ").interpretation().get(0);
            assertTrue(part.kind() == Kind.STEM || part.kind() == Kind.EXACT, inflected + " " + part);
        }
    }

    @Test
    void twoWordsInOneAreNoMisspellingUnlessOneIsASmallWord() {
        assertEquals(
                Kind.SPLIT, search("kubernetescluster ").interpretation().get(0).kind());
        assertEquals("working", search("workin ").interpretation().get(0).used());
    }

    @Test
    void aRareWordIsKeptAndTheFarMoreFrequentOneOffered() {
        SearchResult result = search("clustre ");
        assertEquals(1, result.total());
        Optional<DidYouMean> offered = result.didYouMean();
        assertEquals("cluster ", offered.map(DidYouMean::text).orElseThrow());
        assertTrue(offered.orElseThrow().total() > 20);
    }

    @Test
    void whatIsOfferedHoldsNoRareSpellingItself() {
        SearchResult result = search("kubernetse clustre ");
        assertEquals(1, result.total());
        assertEquals(
                "kubernetes cluster ", result.didYouMean().map(DidYouMean::text).orElseThrow());
    }

    @Test
    void theInflectionOfARareWordIsRatherAFrequentOneMisspelt() {
        SearchResult result = search("mashine lerning ");
        assertEquals("learning", result.interpretation().get(1).used());
        assertEquals(
                "machine learning ", result.didYouMean().map(DidYouMean::text).orElseThrow());
    }

    @Test
    void aWordThatNoSubjectIsNearIsCorrectedToOneOfManyDescriptions() {
        SearchResult result = search("recieve ");
        assertEquals(List.of(new Interpretation("recieve", "receive", Kind.TYPO)), result.interpretation());
        assertEquals(25, result.total());
        assertEquals(
                List.of("machine", "receive"),
                search("machine recieve").interpretation().stream()
                        .map(Interpretation::used)
                        .toList());
    }

    @Test
    void aRareWordOfDescriptionsIsNoCorrection() {
        assertEquals(0, search("nothign ").total());
    }

    @Test
    void ofWordsAsNearASlipOfTheFingersIsRatherMeant() {
        // All of these are one edit away; the more frequent comes first where nothing else tells.
        assertEquals("folding", search("floding ").interpretation().get(0).used());
        assertEquals("wright", search("rwight ").interpretation().get(0).used());
    }

    @Test
    void wordsWithDigitsAndShortWordsAreLeftAlone() {
        assertEquals(0, search("k9s ").total());
        assertEquals(0, search("cak ").total());
        assertEquals(0, search("kubernets1 ").total());
    }

    @Test
    void withoutTyposNothingIsCorrected() {
        assertEquals(
                0,
                engine.search(SearchRequest.builder()
                                .text("kubernetse ")
                                .typo(false)
                                .build())
                        .total());
    }

    private SearchResult search(String text) {
        return engine.search(SearchRequest.builder().text(text).build());
    }

    private static List<Session> archive() {
        List<Session> sessions = new ArrayList<>();
        sessions.add(talk("one", "Kubernetes Cluster Awards", "Caches in a clustre. Work in progress: working."));
        sessions.add(talk("two", "Accessibility and a cache", "Working with trees."));
        sessions.add(talk("three", "Working on Paper", "Nothing else."));
        sessions.add(talk("fold", "Folding, by Wright", "Paper."));
        sessions.add(talk("flow-1", "Flowing", "Water."));
        sessions.add(talk("four", "A numbre machine", "Reproducible-lern is one ing of it."));
        for (int i = 0; i < 25; i++) {
            sessions.add(talk("cluster-" + i, "Cluster number " + i, "One more cluster."));
            sessions.add(talk("machine-" + i, "Machine Learning " + i, "Round " + i + ", in which they receive."));
        }
        return sessions;
    }

    private static Session talk(String id, String title, String description) {
        return Session.builder(id, title)
                .source(id + ".md")
                .description(description)
                .language("en")
                .build();
    }
}
