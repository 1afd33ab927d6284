package org.sessionsearch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Session;

class CrawlersTest {

    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        List<Session> sessions = new ArrayList<>(Programme.sessions());
        sessions.add(Session.builder("ALONE-1", "A session of no event")
                .source("alone.md")
                .build());
        site = Site.of(sessions);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void crawlersAreKeptToThePagesAndToldWhereTheyAre() throws Exception {
        String robots = site.text("/robots.txt");

        assertTrue(robots.contains("Disallow: /api/"), robots);
        assertTrue(robots.contains("\nSitemap: " + site.address("/sitemap.xml") + "\n"), robots);
    }

    @Test
    void everySessionAndEverySpeakerIsInASitemap() throws Exception {
        List<String> sitemaps = locations("/sitemap.xml");
        assertEquals(
                List.of(
                        site.address("/sitemaps/atl26"),
                        site.address("/sitemaps/atl27"),
                        site.address("/sitemaps/%28none%29")),
                sitemaps);

        List<String> pages = new ArrayList<>();
        for (String sitemap : sitemaps) {
            pages.addAll(locations(relative(sitemap)));
        }
        assertEquals(
                83, pages.stream().filter(page -> page.contains("/sessions/")).count());
        assertEquals(
                10,
                new HashSet<>(pages.stream()
                                .filter(page -> page.contains("/speakers/"))
                                .toList())
                        .size());
        for (String page : List.of(pages.getFirst(), pages.get(1), pages.getLast())) {
            assertEquals(200, site.get(relative(page)).statusCode(), page);
        }
    }

    @Test
    void anEventThatIsNotThereHasNoSitemap() throws Exception {
        assertEquals(404, site.get("/sitemaps/nope").statusCode());
    }

    @Test
    void aSitemapIsKeptForAnHourAndNotSentAgainWhenItIsTheSame() throws Exception {
        HttpResponse<byte[]> first = site.get("/sitemaps/atl27");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertEquals(
                "public, max-age=3600",
                first.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(304, site.get("/sitemaps/atl27", "If-None-Match", tag).statusCode());
    }

    private static List<String> locations(String path) throws Exception {
        return Jsoup.parse(site.text(path), "", Parser.xmlParser())
                .select("loc")
                .eachText();
    }

    private static String relative(String address) {
        return address.substring(site.address("").length());
    }
}
