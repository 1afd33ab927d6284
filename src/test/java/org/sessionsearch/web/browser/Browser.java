package org.sessionsearch.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium without a window. Where there is none, the test that wants it is skipped and says so; with
 * {@code BROWSER_TESTS=required} in the environment it fails.
 */
final class Browser implements AutoCloseable {

    /** WCAG 2.2 level AA and good practice. */
    static final String ALL_RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static final String INSTALL = "apt-get install -y chromium chromium-driver";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        Optional<Path> chromium = program("chromium", "google-chrome", "chrome");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            return missing();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Browser missing() {
        String message = "BROWSER TESTS SKIPPED: Chromium or its driver is missing; to run them: " + INSTALL;
        if ("required".equals(System.getenv("BROWSER_TESTS"))) {
            return fail(message);
        }
        System.err.println("\n*** " + message + "\n");
        return abort(message);
    }

    private static Optional<Path> program(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(":");
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    /** Opens a page with the search element and waits for its first answer. */
    void openSearch(String address) {
        open(address);
        until("root.querySelector('.total')");
    }

    void resize(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void colours(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void script(boolean enabled) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
    }

    /** Empties the cache. */
    void forget() {
        cdp("Network.clearBrowserCache", Map.of());
    }

    void zone(String id) {
        cdp("Emulation.setTimezoneOverride", Map.of("timezoneId", id));
    }

    void offline(boolean offline) {
        cdp("Network.enable", Map.of());
        cdp(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void cdp(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    /** The value of an expression in the page; {@code root} is the shadow root of the search element. */
    Object eval(String expression) {
        return driver.executeScript(
                "const root = document.querySelector('session-search')?.shadowRoot; return " + expression);
    }

    /** The text of an expression, {@code null} as an empty one. */
    String text(String expression) {
        Object value = eval(expression);
        return value == null ? "" : value.toString().strip();
    }

    long number(String expression) {
        return ((Number) eval(expression)).longValue();
    }

    /** Waits until an expression is true. */
    void until(String expression) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(eval("!!(" + expression + ")"))) {
            if (System.nanoTime() > deadline) {
                fail("after " + PATIENCE + " still not: " + expression + "\n"
                        + text("(root ?? document.body).textContent"));
            }
            pause();
        }
    }

    /** Waits until the expression gives {@code expected}. */
    void expect(String expected, String expression) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(text(expression)) && System.nanoTime() < deadline) {
            pause();
        }
        assertEquals(expected, text(expression), expression);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Types where the focus is. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Types into the search field. */
    void type(String words) {
        ((WebElement) eval("root.getElementById('q')")).sendKeys(words);
    }

    /** Replaces what is in the search field. */
    void ask(String words) {
        ((WebElement) eval("root.getElementById('q')")).sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    }

    /** Clicks the first element of the search that an expression gives. */
    void click(String expression) {
        until(expression);
        ((WebElement) eval(expression)).click();
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /**
     * What axe finds, one line for each rule that is broken.
     *
     * @param rules names of rules or groups of them, as a script writes them
     */
    List<String> accessibilityProblems(String rules) {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(axe());
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: RULES})
                  .then(result => done(JSON.stringify(result.violations.map(rule =>
                    rule.id + ': ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | ')))));
                """.replace("RULES", rules));
        return JSON.readTree(found.toString())
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Warnings and errors of the console since the last call. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The hosts, with ports, that anything was requested from since the last call. */
    List<String> hosts() {
        return requests().stream()
                .map(url -> URI.create(url).getAuthority())
                .distinct()
                .toList();
    }

    /** The addresses that were requested since the last call. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message ->
                        message.path("params").path("request").path("url").asString())
                .filter(url -> url.startsWith("http"))
                .toList();
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
