package org.sessionsearch.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.sessionsearch.web.Programme;
import org.sessionsearch.web.Site;

/** Every page at every width and in both colour schemes: accessible, nothing cut off; screenshots go to target/looks. */
class LooksTest {

    private static final Path SHOTS = Path.of("target", "looks");

    private static Browser browser;
    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        site = Site.of(Programme.sessions());
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "results, /?q=rust",
        "chosen, /?q=rust&track=Languages&room=Loft",
        "meant, /?q=kernle+zzzz",
        "nothing, /?q=zzzz&track=Kernel",
        "nothing-kept, /?ids=",
        "refused, /?filter=(",
        "favourites, '/?ids=ATL27-100,ATL27-101,ATL27-103'",
        "session, /sessions/ATL27-102",
        "hostile, /sessions/ATL27-900",
        "right-to-left, /sessions/ATL27-901",
        "speaker, /speakers/Rosa Ximénez",
        "schedule, /schedule",
        "missing, /sessions/NOPE-1",
    })
    void aPageIsAccessibleAndFits(String name, String path) throws IOException {
        for (int width : new int[] {320, 768, 1280}) {
            browser.resize(width, 900);
            browser.colours("light");
            open(path);
            long overflow = browser.number("document.documentElement.scrollWidth - innerWidth");
            assertTrue(overflow <= 0, name + " is " + overflow + " px too wide at " + width);
            shoot(name + "-" + width + "-light");
            if (width == 320) {
                assertEquals(List.of(), browser.accessibilityProblems(Browser.ALL_RULES), name + " on a phone");
            }
            browser.colours("dark");
            shoot(name + "-" + width + "-dark");
        }
        assertEquals(List.of(), browser.accessibilityProblems(Browser.ALL_RULES), name + ", wide, in the dark");
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 360"})
    void suggestionsAndTroublesAreAccessible(String scheme, int width) throws IOException {
        browser.resize(width, 780);
        browser.colours(scheme);
        open("/");
        browser.type("rus");
        browser.until("root.querySelector('[role=option]')");
        browser.keys(Keys.ARROW_DOWN);
        shoot("suggestions-" + width + "-" + scheme);
        String sizes = ", 'wcag22aa'"; // holds the size of targets only, of which the list lies half over some
        assertEquals(List.of(), browser.accessibilityProblems(Browser.ALL_RULES.replace(sizes, "")));

        browser.offline(true);
        browser.type("t");
        browser.until("root.querySelector('.trouble')");
        shoot("offline-" + width + "-" + scheme);
        assertEquals(List.of(), browser.accessibilityProblems(Browser.ALL_RULES));
        browser.offline(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theOpenSheetOfFiltersIsAccessible(String scheme) throws IOException {
        browser.resize(360, 780);
        browser.colours(scheme);
        open("/?q=kernel");
        browser.click("root.querySelector('.bar .button')");
        browser.until("root.querySelector('dialog').open");
        shoot("filters-360-" + scheme);

        assertEquals(List.of(), browser.accessibilityProblems(Browser.ALL_RULES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=rust", "/sessions/ATL27-102", "/speakers/Rosa Ximénez", "/schedule"})
    void aPageFitsWithLettersOfTwiceTheSize(String path) throws IOException {
        for (int width : new int[] {640, 1280}) {
            browser.resize(width, 900);
            browser.colours("light");
            open(path);
            browser.eval("document.documentElement.style.setProperty('font-size', '200%')");
            shoot("large" + path.replaceAll("\\W+", "-") + "-" + width);
            long overflow = browser.number("document.documentElement.scrollWidth - innerWidth");
            assertTrue(overflow <= 0, path + " is " + overflow + " px too wide at " + width);
        }
    }

    /** Cumulative Layout Shift in thousandths; what <a href="https://web.dev/articles/cls">counts as good</a> is below 100. */
    @ParameterizedTest
    @CsvSource({"/?q=rust, 1280", "/, 1280", "/, 390", "/sessions/ATL27-102, 390", "/schedule, 390"})
    void nothingJumpsWhenScriptTakesOver(String path, int width) {
        browser.resize(width, 900);
        browser.colours("light");
        open(path);
        browser.eval("""
                (() => {
                window.jumps = {sum: 0, told: false};
                new PerformanceObserver(list => list.getEntries().forEach(entry => jumps.sum += entry.value))
                  .observe({type: 'layout-shift', buffered: true});
                new PerformanceObserver(() => jumps.told = true).observe({type: 'paint', buffered: true});
                })()""");
        browser.until("jumps.told");

        long jumps = browser.number("Math.round(jumps.sum * 1000)");
        assertTrue(jumps < 20, path + " at " + width + ": " + jumps);
    }

    /** Without this, a checker that cannot look into the element would find nothing wrong in it. */
    @Test
    void theCheckerSeesIntoTheElement() {
        browser.resize(1280, 900);
        browser.colours("light");
        open("/?q=rust");
        browser.eval("root.querySelector('.total').style.color = '#ddd'");

        assertTrue(
                browser.accessibilityProblems("['color-contrast']").getFirst().startsWith("color-contrast"));
    }

    @Test
    void theSearchPageWorksWithoutScript() throws IOException {
        browser.resize(1280, 900);
        browser.colours("light");
        browser.script(false);
        try {
            browser.open(site.address("/?q=kernel"));
            shoot("no-script-1280");
        } finally {
            browser.script(true);
        }
        assertTrue(browser.number("document.querySelectorAll('session-search .hit').length") > 0);
        assertTrue(browser.number("document.querySelectorAll('session-search .hit mark').length") > 0);
    }

    private static void shoot(String name) throws IOException {
        Files.write(SHOTS.resolve(name + ".png"), browser.screenshot());
    }

    private static void open(String path) {
        String address = site.address(path.replace(" ", "%20"));
        if (path.startsWith("/?")) {
            browser.open(address);
            browser.until("root.querySelector('.total, .trouble')");
        } else {
            browser.open(address);
        }
    }
}
