package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * What every search keeps to, over generated queries on the sample sessions; with {@code -Dsession-search.corpus=DIR} on
 * those of another folder.
 */
class SearchPromisesTest {

    private static List<Session> sessions;
    private static LuceneEngine engine;
    private final Random random = new Random(11);

    @BeforeAll
    static void open() {
        sessions = SampleArchive.read(Path.of(System.getProperty("session-search.corpus", "sessions")));
        engine = SampleArchive.engine(sessions);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void everyBeginningOfATitleWordKeepsItsSession() {
        for (Session session : sessions) {
            for (String word : session.title().split("[^\\p{L}\\p{N}]+")) {
                for (int length = 3; length <= word.length(); length++) {
                    String prefix = word.substring(0, length);
                    assertTrue(ids(prefix).contains(session.id()), prefix + " must find " + session.title());
                }
            }
        }
    }

    @Test
    void theOrderOfFinishedWordsNeverChangesTheMatches() {
        for (int round = 0; round < 400; round++) {
            List<String> words = new ArrayList<>(words(random.nextInt(2, 5)));
            String text = String.join(" ", words) + " ";
            Set<String> before = ids(text);
            Collections.shuffle(words, random);
            String other = String.join(" ", words) + " ";
            assertEquals(before, ids(other), text + "/ " + other);
        }
    }

    @Test
    void aFilterNarrowsAndNeverChangesTheReading() {
        for (int round = 0; round < 400; round++) {
            String text = String.join(" ", words(random.nextInt(1, 4)));
            SearchResult all = search(SearchRequest.builder().text(text));
            String event = sessions.get(random.nextInt(sessions.size())).event();
            SearchResult some =
                    search(SearchRequest.builder().text(text).select(Dimension.EVENT, Selection.anyOf(event)));
            assertTrue(some.total() <= all.total(), text);
            assertEquals(all.interpretation(), some.interpretation(), text);
        }
    }

    @Test
    void everyCountIsTheTotalOfTheSearchThatSelectsItsValueInstead() {
        List<Dimension> dimensions = List.of(Dimension.EVENT, Dimension.TRACK, Dimension.ROOM, Dimension.SPEAKER);
        for (int round = 0; round < 20; round++) {
            SearchRequest.Builder request = SearchRequest.builder().text(words(1).get(0));
            for (Dimension dimension : dimensions) {
                List<String> values = dimension.values(sessions.get(random.nextInt(sessions.size())));
                if (random.nextInt(3) == 0 && !values.isEmpty()) {
                    request.select(dimension, Selection.anyOf(values.get(0)));
                }
            }
            SearchRequest asked = request.facets(FacetRequest.of(dimensions.toArray(Dimension[]::new)))
                    .highlight(HighlightStyle.NONE)
                    .build();
            for (Facet facet : engine.search(asked).facets()) {
                for (Facet.FacetCount count : facet.values()) {
                    SearchRequest.Builder instead =
                            asked.toBuilder().select(facet.dimension(), Selection.anyOf(count.value()));
                    assertEquals(search(instead).total(), count.count(), asked + " " + facet.dimension() + count);
                }
            }
        }
    }

    @Test
    void walkingAllPagesGivesEveryMatchOnceInTheOrderOfOnePage() {
        for (int round = 0; round < 60; round++) {
            String text = words(1).get(0);
            List<String> whole = search(SearchRequest.builder().text(text).page(Page.of(1, 1000))).hits().stream()
                    .map(hit -> hit.session().id())
                    .toList();
            List<String> walked = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Page page = next.map(cursor -> Page.after(cursor, 3)).orElse(Page.of(1, 3));
                SearchResult result = search(SearchRequest.builder().text(text).page(page));
                result.hits().forEach(hit -> walked.add(hit.session().id()));
                next = result.next();
            } while (next.isPresent());
            assertEquals(whole, walked, text);
            assertEquals(new HashSet<>(walked).size(), walked.size(), text);
        }
    }

    @Test
    void aCodeInAnySpellingPutsItsSessionFirst() {
        for (Session session : sessions) {
            if (session.code().isPresent()) {
                String code = session.id();
                Stream.of(
                                code,
                                code.toLowerCase(Locale.ROOT),
                                code.replace('-', ' '),
                                code.replace('-', '_'),
                                code.replace("-", ""))
                        .forEach(spelling -> assertEquals(
                                code,
                                search(SearchRequest.builder().text(spelling))
                                        .hits()
                                        .get(0)
                                        .session()
                                        .id(),
                                spelling));
            }
        }
    }

    @Test
    void aCodeThatNoSessionHasNeverTurnsIntoANeighbour() {
        SearchResult result = search(SearchRequest.builder().text("KES25-999"));
        assertEquals(0, result.total());
        assertTrue(result.didYouMean().isPresent(), "the nearest code is offered");
    }

    @Test
    void highlightsMarkWholeRangesOfTheTextThatIsShown() {
        for (int round = 0; round < 200; round++) {
            String text = String.join(" ", words(random.nextInt(1, 4)));
            SearchRequest request = SearchRequest.builder()
                    .text(text)
                    .highlight(round % 2 == 0 ? HighlightStyle.PASSAGES : HighlightStyle.WHOLE)
                    .body(true)
                    .build();
            for (Hit hit : engine.search(request).hits()) {
                assertTrue(!hit.reason().isBlank(), text);
                for (Highlight highlight : hit.highlights()) {
                    int end = highlight.passage().start();
                    for (var match : highlight.matches()) {
                        assertTrue(
                                match.start() >= end
                                        && match.end() <= highlight.passage().end(),
                                text + highlight);
                        end = match.end();
                    }
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void anyCharactersAreAnswered() {
        String alphabet = "ab1 -\"“:OR \t\u3000\ud800\udc00\ud83d\udc0dtitle:day:2021|()[]{}*?~^\\+機ไทÀß";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SearchResult result =
                    search(SearchRequest.builder().text(text.toString()).suggestions(5));
            assertTrue(result.total() <= sessions.size(), text.toString());
        }
        search(SearchRequest.builder().text("-a OR ".repeat(333)));
        search(SearchRequest.builder().text("x".repeat(2000)));
        search(SearchRequest.builder().text("the rust of ".repeat(150)));
    }

    private static Set<String> ids(String text) {
        Set<String> ids = new HashSet<>();
        search(SearchRequest.builder().text(text).page(Page.of(1, 1000)))
                .hits()
                .forEach(hit -> ids.add(hit.session().id()));
        return ids;
    }

    private static SearchResult search(SearchRequest.Builder request) {
        return engine.search(
                request.facets(FacetRequest.NONE).highlight(HighlightStyle.NONE).build());
    }

    /** Words of one session, so that most of the queries have hits. */
    private List<String> words(int count) {
        Session session = sessions.get(random.nextInt(sessions.size()));
        String[] all = (session.title() + " " + session.description()).split("[^\\p{L}\\p{N}]+");
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            words.add(all[random.nextInt(all.length)]);
        }
        words.replaceAll(word -> word.isEmpty() || word.equals("OR") ? "talk" : word);
        return words;
    }
}
