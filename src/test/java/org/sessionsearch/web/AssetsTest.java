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
    private static final int MOST_SCRIPT = 20_000;

    private static final int MOST_STYLE = 4_500;

    private final Assets assets = new Assets();

    @Test
    void theElementIsAsSmallAsReadmeSays() {
        int script = Assets.MODULES.stream()
                .mapToInt(name -> gzipped(assets.file(name)))
                .sum();
        int style = gzipped(assets.file("look.css"));
        System.out.println("session-search.js: " + script + " bytes of script, " + style + " of style, gzipped");

        assertTrue(script < MOST_SCRIPT, "the scripts have " + script + " bytes gzipped");
        assertTrue(style < MOST_STYLE, "the style has " + style + " bytes gzipped");
    }

    @Test
    void commentLinesAreNotSentAndNothingElseIsLost() {
        String state = new String(assets.file("state.js"), StandardCharsets.UTF_8);

        assertFalse(state.contains("Reads a state"), state);
        assertTrue(state.contains("export function read(params, prefix = '') {"), state);
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
    void theEntryImportsEveryModuleInItsPresentVersion() throws Exception {
        try (Site site = Site.of(List.of())) {
            HttpResponse<byte[]> entry = site.get("/session-search.js");
            String text = new String(entry.body(), StandardCharsets.UTF_8);

            assertEquals(
                    "*",
                    entry.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
            for (String module : Assets.MODULES) {
                assertTrue(text.contains("import \"." + assets.path(module) + "\";"), text);
                HttpResponse<byte[]> file = site.get(assets.path(module));
                assertEquals(200, file.statusCode());
                assertTrue(
                        file.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
                assertTrue(
                        file.headers().firstValue("Content-Type").orElseThrow().startsWith("text/javascript"));
            }
            assertEquals(404, site.get("/assets/0000/element.js").statusCode());
            assertEquals(
                    404,
                    site.get(assets.path("element.js").replace("element.js", "../state.js"))
                            .statusCode());
        }
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
