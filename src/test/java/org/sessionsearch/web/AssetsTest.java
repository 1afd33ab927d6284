package org.sessionsearch.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    /** What README promises, in bytes after gzip. */
    private static final int MOST_SCRIPT = 17_500;

    private static final int MOST_STYLE = 4_000;

    private final Assets assets = new Assets();

    @Test
    void theElementIsAsSmallAsReadmeSays() {
        int script = assets.element().compressedLength();
        int style = assets.file("look.css").compressedLength();
        System.out.println("session-search.js: " + script + " bytes of script, " + style + " of style, gzipped");

        assertTrue(script < MOST_SCRIPT, "the scripts have " + script + " bytes gzipped");
        assertTrue(style < MOST_STYLE, "the style has " + style + " bytes gzipped");
    }

    @Test
    void commentLinesAreNotSentAndNothingElseIsLost() {
        String element = new String(assets.element().content(), StandardCharsets.UTF_8);

        assertFalse(element.contains("Reads a state"), element);
        assertTrue(element.contains("function read(params, prefix = '') {"), element);
        assertTrue(element.contains("@license"), "the library's licence stays");
        assertTrue(new String(assets.file("look.css").content(), StandardCharsets.UTF_8)
                .contains("@media (forced-colors: active)"));
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
    void aClientThatTakesGzipGetsTheSmallestThereIs() throws Exception {
        try (Site site = Site.of(List.of())) {
            HttpResponse<byte[]> small = site.get("/session-search.js", "Accept-Encoding", "gzip");

            assertEquals("gzip", header(small, "Content-Encoding"));
            assertEquals("Accept-Encoding", header(small, "Vary"));
            assertEquals(assets.element().compressedLength(), small.body().length);
            try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
                assertArrayEquals(site.get("/session-search.js").body(), plain.readAllBytes());
            }
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
}
