package org.sessionsearch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        site = Site.of(Programme.sessions());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theSearchPageAnswersItsOwnAddressWithoutScript() throws Exception {
        Document page = site.page("/?q=rust&track=Languages");

        assertEquals("8 sessions", page.select(".total").text());
        assertEquals(8, page.select(".hit").size());
        assertTrue(page.select(".hit .title").eachText().getFirst().contains("Rust"));
        assertEquals(
                List.of("Languages"), page.select("input[name=track][checked]").eachAttr("value"));
        assertEquals("rust", page.selectFirst("input[name=q]").val());
        assertEquals("get", page.selectFirst("session-search form").attr("method"));
        assertEquals(List.of("2027", "2026"), page.select("input[name=year]").eachAttr("value"), "the newest first");
    }

    @Test
    void pagesFollowEachOtherByLinks() throws Exception {
        Document second = site.page(relative(site.page("/?event=atl27").selectFirst("a[rel=next]")));
        Document third = site.page(relative(second.selectFirst("a[rel=next]")));

        assertEquals(20, second.select(".hit").size());
        assertEquals(2, third.select(".hit").size());
        assertEquals(0, third.select("a[rel=next]").size());
        assertEquals("/?event=atl27&page=2", relative(third.selectFirst("a[rel=prev]")));
    }

    @Test
    void parametersOfOthersDoNotDisturbTheSearchPageAndWrongOnesAreExplained() throws Exception {
        assertEquals(200, site.get("/?q=rust&utm_source=mail").statusCode());

        HttpResponse<byte[]> wrong = site.get("/?page=zero");
        assertEquals(400, wrong.statusCode());
        assertTrue(site.page("/?page=zero").select(".trouble").text().contains("page"));
    }

    @Test
    void aSessionPageTellsEverythingWithoutScript() throws Exception {
        Document page = site.page("/sessions/ATL27-102");

        assertEquals(
                "A kernel driver written in Rust, an introduction",
                page.select("h1").text());
        assertEquals("Tue, 4 May 2027 09:00–09:45", page.select(".session time").text());
        assertEquals(
                "2027-05-04T09:00:00+02:00", page.selectFirst(".session time").attr("datetime"));
        assertTrue(page.select(".prose").text().contains("with examples to take home"));
        assertEquals(
                "/api/calendar.ics?ids=ATL27-102",
                page.selectFirst("a:contains(Add to calendar)").attr("href"));
        assertEquals(
                "https://slides.example.org/2",
                page.selectFirst("a:contains(Slides)").attr("href"));
        assertEquals(
                site.address("/sessions/ATL27-102"),
                page.selectFirst("link[rel=canonical]").attr("href"));
    }

    @Test
    void aSessionIsFoundByAnySpellingOfItsCodeAndNamesItsCanonicalAddress() throws Exception {
        assertEquals(
                site.address("/sessions/ATL27-102"),
                site.page("/sessions/atl27-102")
                        .selectFirst("link[rel=canonical]")
                        .attr("href"));
    }

    @Test
    void aSessionPageCarriesAnEventForMachines() throws Exception {
        JsonNode event = linkedData(site.page("/sessions/ATL27-102"));

        assertEquals("EducationEvent", event.path("@type").asString());
        assertEquals(
                "A kernel driver written in Rust, an introduction",
                event.path("name").asString());
        assertEquals("2027-05-04T09:00:00+02:00", event.path("startDate").asString());
        assertEquals("Deck", event.path("location").path("name").asString());
        assertEquals("atl27", event.path("superEvent").path("name").asString());
        assertEquals(
                "Kwame Asante", event.path("performer").path(0).path("name").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions/ATL27-900",
                "/?q=friends",
                "/speakers/%3Ci%3EMallory%3C%2Fi%3E",
                "/schedule?event=atl27&day=2027-05-06"
            })
    void textOfSessionsIsNeverMarkup(String path) throws Exception {
        Document page = site.page(path);

        assertEquals(
                0, page.select("img, main script, main i, main b:not(.flag)").size());
        assertTrue(page.text().contains("<i>Mallory</i>"), page.text());
        assertEquals(0, page.select("[onerror]").size());
    }

    @Test
    void linkedDataOfAHostileTitleStaysInsideItsElement() throws Exception {
        Document page = site.page("/sessions/ATL27-900");

        assertEquals(1, page.select("script[type=application/ld+json]").size());
        assertFalse(page.selectFirst("script[type=application/ld+json]").data().contains("<"));
        assertEquals(Programme.HOSTILE.title(), linkedData(page).path("name").asString());
    }

    @Test
    void aSpeakerPageListsAllTheirSessionsOverTheYears() throws Exception {
        Document page = site.page("/speakers/rosa%20ximenez");

        assertEquals("Rosa Ximénez", page.select("h1").text());
        assertTrue(page.select(".prose").text().contains("monthly meeting"));
        assertEquals(List.of("2027", "2026"), page.select("section > h2").eachText());
        assertEquals(10, page.select(".hit").size());
    }

    @Test
    void theScheduleShowsTheEventThatIsOnWithNowAndNext() throws Exception {
        Document page = site.page("/schedule");

        assertEquals("atl27", page.selectFirst("option[selected]").val());
        assertEquals(
                "Wed, 5 May 2027", page.selectFirst(".days a[aria-current]").text());
        assertEquals(
                List.of("Deck", "Harbour Hall", "Loft"),
                page.select(".rooms section > h2").eachText());
        assertEquals(3, page.select(".now").size());
        assertEquals(3, page.select(".next").size());
        assertEquals("12:00–12:45", page.selectFirst(".now .clock").text());
        assertEquals("13:00–13:45", page.selectFirst(".next .clock").text());
    }

    @Test
    void anotherDayAndAnotherMomentCanBeAskedFor() throws Exception {
        Document first = site.page("/schedule?event=atl26&day=2026-05-04&at=2026-05-04T07:10:00Z");

        assertEquals(24, first.select(".rooms li").size());
        assertEquals("09:00–09:45", first.selectFirst(".now .clock").text());
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() throws Exception {
        HttpResponse<byte[]> missing = site.get("/sessions/NOPE-1");

        assertEquals(404, missing.statusCode());
        assertTrue(missing.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
        assertTrue(site.page("/sessions/NOPE-1").text().contains("No session has the code or id 'NOPE-1'."));
        assertEquals(404, site.get("/speakers/Nobody").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=rust",
                "/sessions/ATL27-102",
                "/speakers/Aiko%20Tanabe",
                "/schedule",
                "/sessions/NOPE-1"
            })
    void everyPageLoadsNothingButWhatThisServerSends(String path) throws Exception {
        HttpResponse<byte[]> response = site.get(path);
        Document page = site.page(path);

        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                0,
                page.select("[style], style, script:not([src]):not([type=application/ld+json])")
                        .size());
        for (Element loaded : page.select("script[src], link[rel~=stylesheet|icon], img")) {
            String address = loaded.hasAttr("src") ? loaded.absUrl("src") : loaded.absUrl("href");
            assertTrue(address.startsWith(site.address("/")), address);
            assertEquals(
                    200, site.get(address.substring(site.address("").length())).statusCode(), address);
        }
    }

    @Test
    void onlyPagesWithAnAddressOfTheirOwnAreIndexed() throws Exception {
        assertEquals("all", robots("/sessions/ATL27-102"));
        assertEquals("all", robots("/speakers/Rosa%20Xim%C3%A9nez"));
        assertEquals("noindex", robots("/?q=rust"));
        assertEquals("noindex", robots("/sessions/NOPE-1"));
        assertEquals("noindex", robots("/api/search?q=rust"));
        assertEquals("noindex", robots("/api/calendar.ics?q=rust"));
    }

    private static String robots(String path) throws Exception {
        return site.get(path).headers().firstValue("X-Robots-Tag").orElseThrow();
    }

    @Test
    void everyPageBearsTheNameOfTheSite() throws Exception {
        for (String path : List.of("/", "/?q=rust", "/sessions/ATL27-102", "/schedule", "/sessions/NOPE-1")) {
            Document page = site.page(path);
            assertTrue(page.title().endsWith(Site.TITLE), page.title());
            assertEquals(Site.TITLE, page.select("a.site").text());
        }
    }

    @Test
    void aBrowserCanSearchHereFromItsAddressBar() throws Exception {
        assertNotNull(site.page("/").selectFirst("link[rel=search][type=application/opensearchdescription+xml]"));

        Document description = Jsoup.parse(site.text("/opensearch.xml"), "", Parser.xmlParser());
        assertEquals(
                site.address("/?q={searchTerms}"),
                description.selectFirst("Url[type=text/html]").attr("template"));
        assertEquals(
                "Atlas Talks &",
                description.select("ShortName").text(),
                "the format allows 16 characters of " + Site.TITLE);

        JsonNode suggestions = new JsonMapper()
                .readTree(site.get("/opensearch-suggestions?q=rus").body());
        assertEquals("rus", suggestions.path(0).asString());
        assertTrue(suggestions.path(1).isArray());
    }

    private static String relative(Element link) {
        return link.attr("href");
    }

    private static JsonNode linkedData(Document page) {
        return new JsonMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
    }
}
