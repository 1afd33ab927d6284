package org.sessionsearch.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.EntityTag;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/**
 * What crawlers ask for: {@code /robots.txt}, which keeps them to the pages, and {@code /sitemap.xml}, which names a
 * sitemap for each event with the pages of its sessions and of their speakers.
 */
final class Crawlers implements EndpointFamily {

    /** The most that <a href="https://www.sitemaps.org/protocol.html">the format</a> allows. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final String WITHOUT_EVENT = "(none)";
    private static final String XML = "application/xml";
    private static final String AN_HOUR = "public, max-age=3600";
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /1/
            Disallow: /mcp
            Disallow: /*?

            Sitemap: %s
            """;

    private final SearchEngine engine;

    Crawlers(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/robots.txt", "text/plain; charset=utf-8", Crawlers::robots);
        routes.get("/sitemap.xml", XML, this::index);
        routes.get("/sitemaps/{event}", XML, this::sitemap);
    }

    private static byte[] robots(Context request) {
        return ROBOTS.formatted(PublicAddress.of(request).of("/sitemap.xml")).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] index(Context request) {
        if (isKnown(request)) {
            return null;
        }
        PublicAddress address = PublicAddress.of(request);
        return list(
                "sitemapindex",
                "sitemap",
                events().map(event -> address.of("/sitemaps/" + PublicAddress.segment(event))));
    }

    private byte[] sitemap(Context request) {
        if (isKnown(request)) {
            return null;
        }
        String event = request.pathParam("event");
        PublicAddress address = PublicAddress.of(request);
        Set<String> addresses = addresses(event.equals(WITHOUT_EVENT) ? missing() : Selection.anyOf(event), address);
        if (addresses.isEmpty()) {
            throw RequestRefused.notFound("no session is of the event '" + event + "'");
        }
        return list("urlset", "url", addresses.stream());
    }

    private boolean isKnown(Context request) {
        EntityTag tag = EntityTag.of(engine.generation(), request.fullUrl());
        boolean known = tag.isKnownTo(request);
        tag.send(request);
        request.header("Cache-Control", AN_HOUR);
        return known;
    }

    private Stream<String> events() {
        SearchRequest all = plain().facets(new FacetRequest(
                        List.of(Dimension.EVENT), FacetRequest.MAX_SIZE, FacetSort.VALUE, FacetCounting.RESULT))
                .page(Page.of(1, 0))
                .build();
        SearchRequest without =
                plain().select(Dimension.EVENT, missing()).page(Page.of(1, 0)).build();
        Stream<String> events =
                engine.search(all).facets().getFirst().values().stream().map(Facet.FacetCount::value);
        return engine.search(without).total() > 0 ? Stream.concat(events, Stream.of(WITHOUT_EVENT)) : events;
    }

    private Set<String> addresses(Selection event, PublicAddress address) {
        Set<String> addresses = new LinkedHashSet<>();
        Page page = Page.of(1, Page.MAX_SIZE);
        Optional<String> next;
        do {
            SearchResult result = engine.search(
                    plain().select(Dimension.EVENT, event).page(page).build());
            for (Hit hit : result.hits()) {
                add(addresses, hit.session(), address);
            }
            next = result.next();
            page = next.map(cursor -> Page.after(cursor, Page.MAX_SIZE)).orElse(page);
        } while (next.isPresent() && addresses.size() < MOST_ADDRESSES);
        return addresses;
    }

    private static void add(Set<String> addresses, Session session, PublicAddress address) {
        addresses.add(address.ofSession(session.id()));
        for (Speaker speaker : session.speakers()) {
            addresses.add(address.ofSpeaker(speaker.name()));
        }
    }

    private static Selection missing() {
        return new Selection(Set.of(), Set.of(), true, false);
    }

    private static SearchRequest.Builder plain() {
        return SearchRequest.builder().facets(FacetRequest.NONE).highlight(HighlightStyle.NONE);
    }

    private static byte[] list(String root, String item, Stream<String> addresses) {
        return addresses
                .limit(MOST_ADDRESSES)
                .map(address -> "<" + item + "><loc>" + address.replace("&", "&amp;") + "</loc></" + item + ">\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
                                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</" + root + ">\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
