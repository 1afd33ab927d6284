package org.sessionsearch.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.cli.WholeServer;

/** The search element on the page of somebody who has a key to a server that shows nothing without one. */
class KeyedElementTest {

    private static final String TOTAL = "root.querySelector('.total').textContent";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static WholeServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        Path keys = Files.writeString(
                folder.resolve("keys.yml"), "partner: {key: 0123456789abcdef-partner, filter: 'event:kes26'}\n");
        server = WholeServer.over(
                Path.of("sessions"),
                folder.resolve("index"),
                Map.of("SESSION_SEARCH_OPEN_READS", "false", "SESSION_SEARCH_SEARCH_KEYS_FILE", keys.toString()));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @BeforeEach
    void fresh() {
        browser.console();
    }

    @Test
    void whatItsKeyShowsIsFoundAndNothingElse() throws IOException {
        try (StrangersPage page = page("key=\"0123456789abcdef-partner\"")) {
            browser.openSearch(page.address("/"));
            String all = browser.text(TOTAL);
            browser.type("rust ");
            browser.until(TOTAL + " !== '" + all + "'");
            browser.until("root.querySelector('.hit .title')");
            assertEquals(
                    0,
                    browser.number(
                            "[...root.querySelectorAll('.title a')].filter(a => !a.href.includes('/KES26-')).length"));
            assertEquals(0, browser.number("root.querySelectorAll('[part=calendar], [part=feed]').length"));
            assertEquals(List.of(), browser.console(), "the console must stay empty");
        }
    }

    @Test
    void withoutAKeyTheReasonIsShown() throws IOException {
        try (StrangersPage page = page("")) {
            browser.open(page.address("/"));
            browser.until("root?.querySelector('[part=error]')");
            assertTrue(browser.text("root.querySelector('[part=error]').textContent")
                    .contains("key"));
        }
    }

    private static StrangersPage page(String attributes) throws IOException {
        return new StrangersPage("", """
                <script type="module" src="http://127.0.0.1:%d/session-search.js"></script>
                <session-search lang="en" %s></session-search>
                """.formatted(server.port(), attributes));
    }
}
