package org.sessionsearch.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.sessionsearch.session.Session;
import org.sessionsearch.web.Programme;
import org.sessionsearch.web.Site;

/** The search element as people use it, in a real browser over a real server. */
class SearchElementTest {

    private static final String FIRST = "root.querySelector('.hit .title').textContent";
    private static final String TOTAL = "root.querySelector('.total').textContent";
    private static final String WAYS =
            "[...root.querySelectorAll('.ways .button')].map(way => way.textContent.trim().replaceAll(/\\s+/g, ' ')).join()";
    private static final String FIELD = "root.getElementById('q')";

    private static final Mischief MISCHIEF = new Mischief();
    private static Browser browser;
    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        site = Site.of(Programme.sessions(), MISCHIEF);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    @BeforeEach
    void fresh() {
        browser.resize(1280, 900);
        browser.openSearch(site.address("/"));
        browser.eval("localStorage.clear()");
        browser.console();
        browser.hosts();
    }

    @AfterEach
    void quiet() {
        MISCHIEF.none();
        assertEquals(List.of(), browser.console(), "the console must stay empty");
    }

    @Test
    void resultsComeWhileTypingAndTheAddressFollows() {
        browser.type("driver rus");

        browser.expect("8 sessions", TOTAL);
        browser.until(FIRST + ".startsWith('A kernel driver written in Rust')");
        assertTrue(browser.address().endsWith("/?q=driver+rus"), browser.address());
        browser.expect("8 sessions", "root.querySelector('[role=status]').textContent.split(',')[0]");
        assertEquals(List.of(site.address("").substring("http://".length())), browser.hosts());
    }

    @Test
    void valuesOfOneFacetAddUpAndThoseOfTwoNarrow() {
        browser.click(facet("Track", "Kernel"));
        browser.expect("24 sessions", TOTAL);
        browser.click(facet("Track", "Security"));
        browser.expect("41 sessions", TOTAL);
        browser.click(facet("Event", "atl26"));
        browser.expect("20 sessions", TOTAL);

        assertEquals(3, browser.number("root.querySelectorAll('.chip').length"));
        assertTrue(browser.address().contains("track=Kernel&track=Security&event=atl26"), browser.address());
        browser.click("root.querySelector('.chip')");
        browser.expect("8 sessions", TOTAL);
        browser.click("root.querySelector('.chips .link')");
        browser.expect("82 sessions", TOTAL);
    }

    @Test
    void theFocusStaysOnAFacetThatIsChosen() {
        browser.eval(facet("Speaker", "Kwame Asante") + ".focus()");
        browser.eval("root.activeElement.click()");

        browser.until("root.querySelector('.chip')");
        browser.expect("Kwame Asante", "root.activeElement.closest('label').querySelector('.value').textContent");
    }

    @Test
    void aLongFacetOpens() {
        browser.click(
                "[...root.querySelectorAll('.facet')].find(f => f.textContent.includes('Tag')).querySelector('.link')");

        browser.expect(
                "10",
                "[...root.querySelectorAll('.facet')].find(f => f.textContent.includes('Tag')).querySelectorAll('li').length");
    }

    @Test
    void aVeryLongFacetCanBeSearchedAndItsCountsAreThoseOfTheWords() throws IOException {
        List<Session> talks = IntStream.range(0, 60)
                .mapToObj(i -> Session.builder("BIG-" + (100 + i), (i % 2 == 0 ? "Even" : "Odd") + " talk")
                        .source(i + ".md")
                        .tags(List.of("Étude " + i / 2, "all"))
                        .build())
                .toList();
        try (Site big = Site.of(talks)) {
            browser.openSearch(big.address("/?q=even"));
            browser.click("root.querySelector('.facet .link')");
            browser.eval("root.querySelector('.find').focus()");
            browser.keys("etude 2");

            browser.expect("11", "root.querySelectorAll('.facet li').length");
            browser.expect("1", "root.querySelector('.facet .count').textContent");
            browser.click("root.querySelector('.facet input[type=checkbox]')");
            browser.expect("1 session", TOTAL);
        }
    }

    @Test
    void backAndForwardWalkThroughWhatWasAsked() {
        browser.type("maps");
        browser.expect("8 sessions", TOTAL);
        browser.keys(Keys.ESCAPE); // closes the suggestions, which lie over the facets
        browser.click(facet("Event", "atl27"));
        browser.expect("4 sessions", TOTAL);

        browser.back();
        browser.expect("8 sessions", TOTAL);
        assertEquals("maps", browser.text(FIELD + ".value"));
        browser.back();
        browser.expect("82 sessions", TOTAL);
        assertEquals("", browser.text(FIELD + ".value"));
        browser.forward();
        browser.forward();
        browser.expect("4 sessions", TOTAL);
    }

    @Test
    void anAddressBringsBackTheWholeState() {
        browser.openSearch(site.address("/?q=kernel&event=atl26&sort=title&room=Loft"));

        assertEquals("kernel", browser.text(FIELD + ".value"));
        assertEquals("title", browser.text("root.querySelector('select').value"));
        assertEquals(2, browser.number("root.querySelectorAll('.chip').length"));
        assertEquals("true", browser.text(facet("Room", "Loft") + ".checked"));
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        browser.keys("/");
        browser.expect("q", "root.activeElement.id");
        browser.keys("databases");
        browser.expect("8 sessions", TOTAL);
        browser.keys(Keys.ESCAPE);
        browser.keys(Keys.ENTER);
        browser.keys(Keys.TAB, Keys.TAB);
        browser.until("root.activeElement.matches('.facet input')");
        browser.keys(Keys.SPACE);
        browser.until("root.querySelector('.chip')");
        assertTrue(browser.number("root.querySelectorAll('.hit').length") > 0);
    }

    @Test
    void suggestionsAreAComboboxThatTheArrowsWalk() {
        suggestions("""
                [{text: 'Rosa Ximénez', highlighted: '<mark>Ros</mark>a Xim&#233;nez'.replace('&#233;', 'é'), kind: 'speaker', count: 10},
                 {text: 'Rust & more', highlighted: '<mark>R</mark>ust &amp; more', kind: 'tag', count: 3}]""");
        browser.type("r");
        browser.until("root.querySelectorAll('[role=option]').length === 2");

        assertEquals("true", browser.text(FIELD + ".ariaExpanded ?? " + FIELD + ".getAttribute('aria-expanded')"));
        assertEquals(
                "Speakers,Tags",
                browser.text("[...root.querySelectorAll('[role=listbox] [role=group]')].map(g => g.ariaLabel).join()"));
        assertEquals("Rust & more", browser.text("root.getElementById('option-1').querySelector('span').textContent"));
        browser.keys(Keys.ARROW_UP);
        browser.expect("option-1", FIELD + ".getAttribute('aria-activedescendant')");
        browser.keys(Keys.ARROW_DOWN);
        browser.expect("", FIELD + ".getAttribute('aria-activedescendant')");
        browser.keys(Keys.ARROW_DOWN);
        browser.expect("option-0", "root.querySelector('[aria-selected=true]').id");
        assertEquals(List.of(), browser.accessibilityProblems(Browser.ALL_RULES));
        browser.keys(Keys.ESCAPE);
        browser.expect("false", FIELD + ".getAttribute('aria-expanded')");
        browser.keys(Keys.ARROW_DOWN, Keys.ENTER);

        browser.expect("10 sessions", TOTAL);
        assertEquals("", browser.text(FIELD + ".value"));
        assertTrue(browser.text("root.querySelector('.chip').textContent").contains("Rosa Ximénez"));
    }

    @Test
    void moreResultsAreLoadedInPlaceAndPagesHaveAddresses() {
        browser.click("root.querySelector('[part=more]')");
        browser.expect("40", "root.querySelectorAll('.hit').length");
        assertTrue(browser.address().endsWith("?page=2"), browser.address());

        browser.openSearch(site.address("/?page=5"));
        browser.expect("2", "root.querySelectorAll('.hit').length");
        browser.click("[...root.querySelectorAll('nav a')].find(a => a.textContent === '1')");
        browser.expect("20", "root.querySelectorAll('.hit').length");
    }

    @Test
    void nothingFoundOffersWhatToLeaveOutAndHowMuchThatFinds() {
        browser.openSearch(
                site.address("/?q=maps&track=Kernel&room=Loft&level=Advanced&event=atl26&speaker=Zo%C3%AB+Li"));

        browser.expect("No session found", "root.querySelector('.empty h3').textContent");
        browser.expect("Without Advanced 1,Search without filters 8", WAYS);
        browser.click("root.querySelectorAll('.ways .button')[1]");
        browser.expect("8 sessions", TOTAL);

        browser.openSearch(site.address("/?q=maps&room=Loft&speaker=Rosa+Xim%C3%A9nez&event=atl26"));
        browser.expect("Without Loft 1,Without Rosa Ximénez 2,Search without filters 8,Without the words 1", WAYS);
        browser.click("root.querySelectorAll('.ways .button')[1]");
        browser.expect("2 sessions", TOTAL);
        browser.expect("2", "root.querySelectorAll('.chip').length");
    }

    @Test
    void howTheWordsWereReadIsToldInWords() {
        browser.openSearch(site.address("/?q=kernle+zzzz"));

        browser.expect(
                "Showing kernel for kernle. No session has zzzz; searched without it.",
                "root.querySelector('.reading').textContent.replaceAll(/\\s+/g, ' ')");
        browser.until("root.querySelector('.why').textContent.includes('kernel')");
    }

    @Test
    void oneRequestAsksForSuggestionsHitsAndFacets() {
        browser.eval(FIELD + ".focus()");
        browser.eval("document.execCommand('insertText', false, 'rus')");
        browser.until("root.querySelector('[role=option]') && root.querySelector('.hit mark')");

        List<String> asked = browser.requests();
        assertEquals(1, asked.size(), asked.toString());
        assertTrue(asked.getFirst().contains("/api/search?q=rus&facets=event"), asked.toString());
        assertTrue(asked.getFirst().endsWith("&suggest=8"), asked.toString());
    }

    @Test
    void typingRestsLongerWhereAnswersAreSlow() {
        MISCHIEF.slowMs.set(700);
        browser.type("m");
        browser.until(TOTAL + " !== '82 sessions'");
        browser.requests();
        MISCHIEF.slowMs.set(0);
        browser.eval("""
                [...'aps wit'].forEach((letter, i) => setTimeout(() => {
                  const field = root.getElementById('q');
                  field.value += letter;
                  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
                }, 40 * i))""");
        browser.expect("maps wit", FIELD + ".value");
        browser.until(FIRST + ".startsWith('Maps')");

        List<String> asked = browser.requests();
        assertTrue(asked.size() <= 4, "not each of seven letters is sent: " + asked);
    }

    @Test
    void theFocusIsNeverLostWhenWhatHadItIsGone() {
        browser.openSearch(site.address("/?track=Kernel"));
        browser.eval("root.querySelector('.chips .link').focus()");
        browser.keys(Keys.ENTER);

        browser.expect("82 sessions", TOTAL);
        browser.expect("Results", "root.activeElement.ariaLabel ?? root.activeElement.getAttribute('aria-label')");
    }

    @Test
    void anAnswerThatWasOvertakenIsNeverShown() {
        MISCHIEF.slowMs.set(400);
        browser.type("maps");
        MISCHIEF.slowMs.set(0);
        browser.ask("compilers");

        browser.until(FIRST + ".startsWith('Compilers')");
        browser.eval("new Promise(done => setTimeout(done, 600))");
        assertTrue(browser.text(FIRST).startsWith("Compilers"), browser.text(FIRST));
    }

    @Test
    void aServerThatFailsIsExplainedAndAskedAgain() {
        MISCHIEF.failing.set(1);
        browser.type("python");
        browser.expect(
                "The search is busy. It tries again by itself.", "root.querySelector('.trouble p')?.textContent");
        assertEquals("true", browser.text("root.getElementById('list').hidden"), "the list would lie over it");
        browser.click("root.querySelector('.trouble .button')");

        browser.expect("8 sessions", TOTAL);
        assertEquals(0, browser.number("root.querySelectorAll('.trouble').length"));
        assertTrue(
                browser.console().stream().allMatch(line -> line.contains("503")),
                "the browser itself reports the 503");
    }

    @Test
    void withoutAConnectionTheElementSaysSoAndGoesOnWhenItIsBack() {
        browser.offline(true);
        browser.type("reading");
        browser.until("root.querySelector('.trouble')?.textContent.includes('You are offline')");
        browser.offline(false);

        browser.expect("8 sessions", TOTAL);
        assertTrue(browser.console().stream().allMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED")));
    }

    @Test
    void favouritesAreKeptSharedAndTheirClashesMarked() {
        browser.openSearch(site.address("/?event=atl27&sort=start"));
        browser.click("root.querySelectorAll('.star')[0]");
        browser.click("root.querySelectorAll('.star')[1]");
        browser.click("root.querySelectorAll('.star')[3]");
        browser.click("root.querySelector('[part=favourites]')");

        browser.expect("3 sessions", TOTAL);
        browser.expect("1 clash in time", "root.querySelector('.kept .clash').textContent");
        assertEquals(2, browser.number("root.querySelectorAll('.hit .clash').length"));
        String shared = browser.address();
        assertTrue(shared.contains("ids=ATL27-"), shared);

        browser.eval("localStorage.clear()");
        browser.openSearch(shared);
        browser.expect("A list shared with you", "root.querySelector('.kept h2').textContent");
        browser.click("root.querySelector('.kept .button')");
        browser.expect("Favourites", "root.querySelector('.kept h2').textContent");
    }

    @Test
    void theVisitorsOwnTimeStandsBesideThatOfTheEvent() {
        browser.zone("America/New_York");
        browser.openSearch(site.address("/?q=ATL27-102"));

        browser.expect("9:00 – 9:45 AM", "root.querySelector('.clock').textContent.replaceAll(/\\s/g, ' ')");
        browser.expect("3:00 AM your time", "root.querySelector('.own').textContent");
        browser.zone("Europe/Paris");
        browser.openSearch(site.address("/?q=ATL27-102"));
        assertEquals("", browser.text("root.querySelector('.own')?.textContent"));
    }

    @Test
    void aStrangersPageNeedsTwoLines() throws IOException {
        try (StrangersPage page = new StrangersPage("", """
                <script type="module" src="%s/session-search.js"></script>
                <session-search filters="event=atl27" facets="track" link="https://talks.example.org/{event}/{id}"></session-search>
                <script>
                  addEventListener('session-search:results', event => document.body.dataset.heard = event.detail.total);
                </script>
                """.formatted(site.address("")))) {
            browser.openSearch(page.address("/?lang=kept"));

            browser.expect("42 Vorträge", TOTAL);
            browser.expect("Themenreihe", "root.querySelector('legend').textContent");
            assertEquals(1, browser.number("root.querySelectorAll('.facet').length"));
            assertEquals("42", browser.text("document.body.dataset.heard"));
            assertTrue(browser.text("root.querySelector('.title a').href")
                    .startsWith("https://talks.example.org/atl27/ATL27-"));
            browser.type("rust");
            browser.until("root.querySelector('.total').textContent.startsWith('4 ')");
            assertTrue(browser.address().contains("lang=kept&q=rust&event=atl27"), browser.address());
        }
    }

    @Test
    void filtersOfTheOwnerThatWereDroppedStayDropped() throws IOException {
        try (StrangersPage page = new StrangersPage("", """
                <script type="module" src="%s/session-search.js"></script>
                <session-search filters="event=atl27" lang="en"></session-search>
                """.formatted(site.address("")))) {
            browser.openSearch(page.address("/"));
            browser.click("root.querySelector('.chip')");
            browser.expect("82 sessions", TOTAL);
            browser.openSearch(browser.address());
            browser.expect("82 sessions", TOTAL);
            browser.back();
            browser.expect("42 sessions", TOTAL);
        }
    }

    @Test
    void aStrictPolicyOfThePageNeedsToNameTheServerOnly() throws IOException {
        String server = site.address("");
        String policy =
                "default-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html;"
                        + " script-src " + server + "; connect-src " + server;
        try (StrangersPage page = new StrangersPage(policy, """
                <script type="module" src="%s/session-search.js"></script><session-search lang="en"></session-search>
                """.formatted(server))) {
            MISCHIEF.slowMs.set(1_500);
            browser.open(page.address("/?q=rust"));
            browser.until("root?.querySelector('.skeleton .hit')");
            browser.expect("8 sessions", "root.querySelector('.total')?.textContent");
            assertEquals("600", browser.text("getComputedStyle(root.querySelector('.total')).fontWeight"));
        }
    }

    @Test
    void theFiltersOfAPhoneAreASheet() {
        browser.resize(360, 780);
        browser.openSearch(site.address("/?q=kernel"));
        String before = browser.text(TOTAL);
        browser.click("root.querySelector('.bar .button')");
        browser.until("root.querySelector('dialog').open");
        browser.click("root.querySelector('dialog .facet input')");
        browser.until("root.querySelector('.chip')");
        browser.click("root.querySelector('dialog .strong')");

        browser.until("!root.querySelector('dialog').open");
        browser.until(TOTAL + ".trim() !== '" + before + "'");
    }

    /** Puts these suggestions into every answer that comes. */
    private static void suggestions(String suggestions) {
        browser.eval("(() => { const real = fetch; window.fetch = async (...request) => {"
                + " const response = await real(...request); if (!response.ok) return response;"
                + " return Response.json({...await response.json(), suggestions: " + suggestions + "}); }; })()");
    }

    private static String facet(String name, String value) {
        return "[...root.querySelectorAll('.facet')].find(f => f.querySelector('legend').textContent === '" + name
                + "')?.querySelectorAll('label').values().find(l => l.querySelector('.value').textContent === '" + value
                + "')?.querySelector('input')";
    }
}
