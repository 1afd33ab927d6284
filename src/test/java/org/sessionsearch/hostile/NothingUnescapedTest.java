package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.cli.WholeServer;
import org.sessionsearch.hostile.RawConnection.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in a session file or a request shows up as text: in pages, headers, JSON, XML and calendars. */
class NothingUnescapedTest {

    private static final int SESSIONS = 30;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What ends a text, a tag, an attribute, a script, a line or a header somewhere. */
    private static final List<String> PIECES = List.of(
            "<xss>",
            "</script><xss>",
            "\" onxss=\"1",
            "' onxss='1",
            "`onxss=1",
            "--><xss>",
            "]]><xss>",
            "</title><xss>",
            "</mark><xss>",
            "<mark>",
            "&lt;xss&gt;",
            "&",
            "\\",
            "\r\nX-Injected: 1",
            "\nBEGIN:VEVENT\nX-INJECTED:1",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u0007",
            "\u001b[31m",
            "\u0001",
            "\u202e",
            "\ud83d\ude00",
            "javascript:xss()",
            ";X-INJECTED=1:",
            ",",
            "{{xss}}",
            "${xss}",
            "@{xss}",
            "%0d%0aX-Injected:1",
            "\t",
            "a\u0300",
            "\ufeff",
            "\ufffe");

    private static final Set<String> CALENDAR_NAMES = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "NAME",
            "X-WR-CALNAME",
            "SOURCE",
            "URL",
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "CATEGORIES",
            "REFRESH-INTERVAL",
            "X-PUBLISHED-TTL",
            "LAST-MODIFIED",
            "ATTENDEE",
            "ORGANIZER",
            "STATUS",
            "TRANSP",
            "IMAGE",
            "CLASS",
            "COLOR");

    private static final Set<String> LINKS = Set.of("href", "src", "action");
    private static final Pattern NASTY = Pattern.compile("NASTY");

    @TempDir
    private static Path folder;

    private static WholeServer server;
    private static final Random RANDOM = new Random(20_261_128);

    @BeforeAll
    static void start() throws IOException {
        Path sessions = Files.createDirectories(folder.resolve("sessions"));
        for (int i = 0; i < SESSIONS; i++) {
            Files.writeString(sessions.resolve("s" + i + ".md"), file(i));
        }
        server = WholeServer.over(sessions, folder.resolve("index"), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String nasty() {
        return "word "
                + IntStream.range(0, 4)
                        .mapToObj(i -> PIECES.get(RANDOM.nextInt(PIECES.size())))
                        .collect(Collectors.joining("x"));
    }

    /** A JSON string is one of YAML. */
    private static String quoted() {
        return MAPPER.writeValueAsString(nasty());
    }

    private static String file(int number) {
        String file = """
                ---
                session_id: XSS27-1%02d
                title: NASTY
                description: NASTY
                categories: [NASTY]
                tag: session
                tags: [NASTY, NASTY]
                session_track: NASTY
                session_room: NASTY
                session_level: NASTY
                session_slot: {start_time: 01-05-2027 %02d:00, end_time: 01-05-2027 %02d:30}
                session_speakers:
                - {speaker_name: NASTY, speaker_company: NASTY, speaker_position: NASTY, speaker_bio: NASTY, speaker_image: NASTY}
                image: NASTY
                url: NASTY
                video: NASTY
                ---
                """.formatted(number, number % 24, number % 24);
        return NASTY.matcher(file).replaceAll(any -> Matcher.quoteReplacement(quoted())) + nasty() + "\n";
    }

    @Test
    void everySessionIsThere() throws IOException {
        assertEquals(SESSIONS, json("/api/search?size=0").path("total").asInt());
    }

    @Test
    void pagesHaveNoElementOrAttributeOfOthers() throws IOException {
        for (String page : pages()) {
            Answer answer = get(page);
            if (!answer.header("Content-Type").startsWith("text/html")) {
                assertEquals(400, answer.status(), page + " " + answer.text());
                continue;
            }
            Document document = Jsoup.parse(answer.text());
            assertTrue(document.select("xss").isEmpty(), page + " has an element of others: " + answer.text());
            for (Element element : document.getAllElements()) {
                element.attributes().forEach(attribute -> assertOurs(page, attribute));
            }
            document.select("script").forEach(script -> assertOurs(page, script));
        }
    }

    /** Every page of every session and speaker, and pages whose addresses are nasty. */
    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("/", "/schedule", "/?q=word", "/?q=word&size=100"));
        for (JsonNode hit : json("/api/search?size=100").path("hits")) {
            pages.add("/sessions/" + encoded(hit.path("id").asString()));
            for (JsonNode speaker : hit.path("speakers")) {
                pages.add("/speakers/" + encoded(speaker.path("name").asString()));
            }
        }
        for (int i = 0; i < SESSIONS; i++) {
            pages.add("/?q=" + encoded(nasty()) + "&track=" + encoded(nasty()) + "&" + encoded(nasty()) + "=1");
            pages.add("/sessions/" + encoded(nasty()));
            pages.add("/schedule?event=" + encoded(nasty()) + "&day=" + encoded(nasty()));
        }
        return pages;
    }

    private static void assertOurs(String page, Attribute attribute) {
        String name = attribute.getKey();
        assertFalse(name.startsWith("on"), page + " has the attribute " + name + " of others");
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        assertFalse(LINKS.contains(name) && value.startsWith("javascript"), page + " links to " + value);
    }

    private static void assertOurs(String page, Element script) {
        if (script.attr("type").equals("application/ld+json")) {
            MAPPER.readTree(script.data());
        } else {
            assertTrue(script.attr("src").startsWith("/") && script.data().isBlank(), page + " " + script);
        }
    }

    @Test
    void answersAreJsonAndHighlightsHaveNothingButMarks() throws IOException {
        for (int i = 0; i < SESSIONS; i++) {
            String words = encoded(nasty());
            json("/api/suggest?q=" + words);
            json("/api/facets/track?q=" + words);
            json("/api/feed.json?q=" + words);
            json("/opensearch-suggestions?q=" + words);
            JsonNode answer =
                    json("/api/search?size=100&facets=track,speaker,room,tag&suggest=20&group=room&q=" + words);
            for (JsonNode html : answer.findValues("html")) {
                Jsoup.parseBodyFragment(html.asString())
                        .body()
                        .getAllElements()
                        .forEach(element -> assertTrue(
                                Set.of("body", "mark").contains(element.tagName()) && element.attributesSize() == 0,
                                html.asString()));
            }
        }
    }

    @Test
    void calendarsHaveNoLineOfOthers() throws IOException {
        for (int i = 0; i < SESSIONS; i++) {
            Answer answer = get("/api/calendar.ics?q=" + (i == 0 ? "" : encoded(nasty())));
            assertEquals(200, answer.status());
            assertCalendar(answer.text());
        }
    }

    private static void assertCalendar(String text) {
        assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a line ends early");
        int open = 0;
        for (String line : text.replaceAll("\r\n[ \t]", "").split("\r\n")) {
            String name = line.replaceFirst("(?s)[:;].*", "");
            assertTrue(CALENDAR_NAMES.contains(name), "a line of others: " + line);
            assertTrue(line.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0x7f), line);
            open += name.equals("BEGIN") ? 1 : name.equals("END") ? -1 : 0;
        }
        assertEquals(0, open);
    }

    @Test
    void xmlIsWellFormed() throws Exception {
        for (String path : List.of("/opensearch.xml", "/sitemap.xml")) {
            Answer answer = get(path);
            assertEquals(200, answer.status());
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            assertEquals(
                    0,
                    builder.parse(new ByteArrayInputStream(answer.body()))
                            .getElementsByTagName("xss")
                            .getLength());
        }
    }

    @Test
    void noHeaderComesFromOutside() throws IOException {
        for (int i = 0; i < SESSIONS; i++) {
            String words = encoded(nasty());
            for (String target :
                    List.of("/?q=", "/api/search?cursor=", "/api/calendar.ics?q=", "/api/sessions/", "/docs/")) {
                String nasty = nasty().replaceAll("[\r\n]", "");
                Answer answer =
                        get(target + words, "X-Request-Id: " + nasty, "Origin: " + nasty, "traceparent: " + nasty);
                assertFalse(
                        answer.headers().toString().contains("X-Injected"),
                        answer.headers().toString());
            }
        }
    }

    private static JsonNode json(String target) throws IOException {
        Answer answer = get(target);
        assertTrue(answer.status() < 500, target + " answers " + answer.status());
        return MAPPER.readTree(answer.body());
    }

    private static Answer get(String target, String... headers) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            return connection.get(target, headers);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
