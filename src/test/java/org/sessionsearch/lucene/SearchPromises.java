package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Selection;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.SessionCode;

/** What every search keeps to, over generated queries on the sessions of an archive. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SearchPromises {

    private final int effort;
    private List<Session> sessions;
    private LuceneEngine engine;
    private final Random random = new Random(11);

    /** @param effort how much to try: 100 for everything, less for an extra that must not take long */
    SearchPromises(int effort) {
        this.effort = effort;
    }

    /** The sessions to ask for; aborts the test when they are not there. */
    abstract List<Session> archive();

    @BeforeAll
    void open() {
        sessions = archive();
        engine = SampleArchive.engine(sessions);
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void everyBeginningOfATitleWordKeepsItsSession() {
        for (Session session : some()) {
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
        for (int round = 0; round < rounds(400); round++) {
            List<String> words = new ArrayList<>(words(random.nextInt(2, 10)));
            String text = String.join(" ", words) + " ";
            Set<String> before = ids(text);
            Collections.shuffle(words, random);
            String other = String.join(" ", words) + " ";
            assertEquals(before, ids(other), text + "/ " + other);
        }
    }

    @Test
    void aFilterNarrowsAndNeverChangesTheReading() {
        for (int round = 0; round < rounds(400); round++) {
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
    void everySuggestionLeadsToHitsUnderTheFilters() {
        for (int round = 0; round < rounds(150); round++) {
            String word = words(1).get(0);
            String text = word.substring(0, Math.min(word.length(), random.nextInt(3, 8)));
            String event = sessions.get(random.nextInt(sessions.size())).event();
            SearchRequest.Builder request = SearchRequest.builder().text(text);
            if (!event.isEmpty()) {
                request.select(Dimension.EVENT, Selection.anyOf(event));
            }
            SearchRequest asked = request.build();
            for (Suggestion suggestion : engine.suggest(asked, 10)) {
                SearchRequest.Builder chosen = asked.toBuilder().text("");
                Optional<Dimension> dimension = dimension(suggestion.kind());
                if (dimension.isPresent()) {
                    chosen.select(dimension.get(), Selection.anyOf(suggestion.text()));
                } else {
                    chosen.filter(new Filter.Ids(Set.of(suggestion.id().orElseThrow())));
                }
                assertEquals(suggestion.count(), search(chosen).total(), text + " in " + event + ": " + suggestion);
            }
        }
    }

    private static Optional<Dimension> dimension(Suggestion.Kind kind) {
        return switch (kind) {
            case SPEAKER -> Optional.of(Dimension.SPEAKER);
            case TRACK -> Optional.of(Dimension.TRACK);
            case ROOM -> Optional.of(Dimension.ROOM);
            case TAG -> Optional.of(Dimension.TAG);
            case TITLE, CODE -> Optional.empty();
        };
    }

    @Test
    void everyCountIsTheTotalOfTheSearchThatSelectsItsValueInstead() {
        List<Dimension> dimensions = List.of(Dimension.EVENT, Dimension.TRACK, Dimension.ROOM, Dimension.SPEAKER);
        for (int round = 0; round < rounds(20); round++) {
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
        for (int round = 0; round < rounds(60); round++) {
            String text = words(1).get(0);
            List<String> whole = ranked(text);
            int size = Math.max(3, whole.size() / 9);
            List<String> walked = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Page page = next.map(cursor -> Page.after(cursor, size)).orElse(Page.of(1, size));
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
        for (Session session : some()) {
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
        for (Session session : some()) {
            String event = session.code().map(SessionCode::event).orElse("");
            if (!event.isEmpty()) {
                for (String spelling : List.of(event + "-98765", event + " 98765", event + "98765")) {
                    SearchResult result = search(SearchRequest.builder().text(spelling));
                    assertEquals(0, result.total(), spelling);
                    String near = result.didYouMean().orElseThrow().text();
                    assertEquals(event, SessionCode.parse(near).orElseThrow().event(), spelling);
                }
            }
        }
    }

    @Test
    void highlightsMarkWholeRangesOfTheTextThatIsShown() {
        for (int round = 0; round < rounds(200); round++) {
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
        for (int round = 0; round < rounds(3000); round++) {
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

    /** Some of the sessions, from all over the archive. */
    private List<Session> some() {
        int step = Math.max(1, sessions.size() / rounds(150));
        return IntStream.range(0, sessions.size())
                .filter(i -> i % step == 0)
                .mapToObj(sessions::get)
                .toList();
    }

    private int rounds(int all) {
        return Math.max(1, all * effort / 100);
    }

    private Set<String> ids(String text) {
        return new HashSet<>(ranked(text));
    }

    private List<String> ranked(String text) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ids.size() == (page - 1) * Page.MAX_SIZE; page++) {
            search(SearchRequest.builder().text(text).page(Page.of(page, Page.MAX_SIZE)))
                    .hits()
                    .forEach(hit -> ids.add(hit.session().id()));
        }
        return ids;
    }

    private SearchResult search(SearchRequest.Builder request) {
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
