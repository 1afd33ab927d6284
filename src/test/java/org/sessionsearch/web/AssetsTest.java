package org.sessionsearch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    /** What README promises, in bytes after gzip. */
    private static final int MOST_SCRIPT = 17_500;

    private static final int MOST_STYLE = 4_000;

    private final Assets assets = new Assets();

    @Test
    void theElementIsAsSmallAsReadmeSays() {
        int script = gzipped(assets.element());
        int style = gzipped(assets.file("look.css"));
        System.out.println("session-search.js: " + script + " bytes of script, " + style + " of style, gzipped");

        assertTrue(script < MOST_SCRIPT, "the scripts have " + script + " bytes gzipped");
        assertTrue(style < MOST_STYLE, "the style has " + style + " bytes gzipped");
    }

    @Test
    void commentLinesAreNotSentAndNothingElseIsLost() {
        String element = new String(assets.element(), StandardCharsets.UTF_8);

        assertFalse(element.contains("Reads a state"), element);
        assertTrue(element.contains("function read(params, prefix = '') {"), element);
        assertTrue(element.contains("@license"), "the library's licence stays");
        assertTrue(
                new String(assets.file("look.css"), StandardCharsets.UTF_8).contains("@media (forced-colors: active)"));
    }

    @Test
    void everyLanguageHasTheSameWords() throws IOException {
        Pattern key = Pattern.compile("(?m)^  '?([\\w-]+)'?:");
        List<String> english = keys(key, "/web/element/words.js");
        for (String language : Assets.LANGUAGES) {
            assertEquals(english, keys(key, "/web/element/lang/" + language + ".js"), language);
        }
    }

    @Test
    void theElementIsOneScriptThatNamesThePresentVersion() throws Exception {
        try (Site site = Site.of(List.of())) {
            HttpResponse<byte[]> element = site.get("/session-search.js");
            String text = new String(element.body(), StandardCharsets.UTF_8);

            assertEquals("*", header(element, "Access-Control-Allow-Origin"));
            assertTrue(header(element, "Content-Type").startsWith("text/javascript"));
            assertEquals(
                    304,
                    site.get("/session-search.js", "If-None-Match", header(element, "ETag"))
                            .statusCode());
            assertFalse(text.contains("\nimport "), text);
            assertTrue(
                    text.startsWith(
                            "const VERSION = '" + assets.path("look.css").split("/")[2] + "';"),
                    text);
        }
    }

    @Test
    void whatTheElementLoadsIsKeptForGood() throws Exception {
        try (Site site = Site.of(List.of())) {
            for (String name : List.of("look.css", "lang/de.js", "page.js")) {
                HttpResponse<byte[]> file = site.get(assets.path(name));
                assertEquals(200, file.statusCode());
                assertTrue(header(file, "Cache-Control").contains("immutable"));
                assertEquals("*", header(file, "Access-Control-Allow-Origin"));
            }
            assertEquals(404, site.get("/assets/0000/look.css").statusCode());
            assertEquals(
                    404,
                    site.get(assets.path("look.css").replace("look.css", "../page.js"))
                            .statusCode());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    @Test
    void aPathToNothingIsAMistakeOfOurs() {
        assertThrows(IllegalArgumentException.class, () -> assets.path("nothing.js"));
    }

    private static List<String> keys(Pattern key, String resource) throws IOException {
        try (var in = AssetsTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String table = text.substring(0, text.indexOf("\n};"));
            return key.matcher(table)
                    .results()
                    .map(match -> match.group(1))
                    .sorted()
                    .toList();
        }
    }

    private static int gzipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
