package org.sessionsearch.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.QueryString;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Dimension;

/**
 * {@code /}: the search page. It answers the search of its own address, so that it works without script; where there is
 * script, the search element takes over.
 */
final class ResultsPage implements EndpointFamily {

    private static final String FACETS = "event,track,year,day,room,speaker,tag,level";
    private static final int MANY = 30;
    private static final int LISTED = 6;
    private static final int BAD_REQUEST = 400;
    private static final int SIZE = 20;

    private final DirectSearch search;
    private final SiteLook site;
    private final Pages pages;
    private final Set<String> parameters = Set.copyOf(DirectSearch.parameters());

    ResultsPage(DirectSearch search, SiteLook site, Pages pages) {
        this.search = search;
        this.site = site;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param trouble why the search cannot be answered; empty when it is
     * @param previous link to the page before; empty on the first
     * @param next link to the page after; empty on the last
     */
    record ResultsView(
            Frame frame,
            String words,
            String sort,
            int total,
            List<HitView> hits,
            List<FacetView> facets,
            String trouble,
            String previous,
            String next)
            implements Pages.View {}

    /** One facet with its most frequent values and those that are chosen. */
    record FacetView(String name, List<Facet.FacetCount> values) {

        String title() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        /** How a value is shown: days in words. */
        String shown(String value) {
            return name.equals("day") ? TimeText.day(value) : value;
        }
    }

    @Override
    public void mount(Routes routes) {
        pages.get(routes, "/", "results.jte", this::view);
    }

    private ResultsView view(Context request) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        QueryString.of(request).forEach((name, values) -> {
            if (parameters.contains(name)) {
                asked.put(name, values);
            }
        });
        Map<String, List<String>> full = new LinkedHashMap<>(asked);
        full.put("facets", List.of(FACETS));
        full.put("facetSize", List.of(Integer.toString(MANY)));
        full.put("size", List.of(Integer.toString(SIZE)));
        try {
            return found(request, asked, search.ask(full));
        } catch (RequestRefused refused) {
            if (refused.status() != BAD_REQUEST) {
                throw refused;
            }
            request.status(BAD_REQUEST);
            return new ResultsView(
                    frame(request, asked),
                    first(asked, "q"),
                    "",
                    0,
                    List.of(),
                    List.of(),
                    refused.getMessage(),
                    "",
                    "");
        }
    }

    private ResultsView found(Context request, Map<String, List<String>> asked, DirectSearch.Answered answered) {
        SearchResult result = answered.result();
        int page = answered.request().page().number();
        return new ResultsView(
                frame(request, asked),
                first(asked, "q"),
                first(asked, "sort"),
                result.total(),
                result.hits().stream().map(HitView::of).toList(),
                result.facets().stream()
                        .map(ResultsPage::facet)
                        .filter(facet -> !facet.values().isEmpty())
                        .toList(),
                "",
                page > 1 ? link(asked, page - 1) : "",
                (long) page * SIZE < result.total() ? link(asked, page + 1) : "");
    }

    private Frame frame(Context request, Map<String, List<String>> asked) {
        PublicAddress address = PublicAddress.of(request);
        String words = first(asked, "q").strip();
        return new Frame(
                site,
                words.isEmpty() ? site.title() : words,
                "Search the sessions of all events by topic, speaker, track, room or code.",
                address.of("/"),
                asked.isEmpty(),
                LinkedData.site(site.title(), address));
    }

    private static FacetView facet(Facet facet) {
        List<Facet.FacetCount> listed = new ArrayList<>();
        for (Facet.FacetCount count : inTime(facet)) {
            if (listed.size() < LISTED || count.selected()) {
                listed.add(count);
            }
        }
        boolean chosen = listed.stream().anyMatch(Facet.FacetCount::selected);
        boolean days = facet.dimension() == Dimension.DAY && facet.values().size() >= MANY;
        boolean telling = chosen || listed.size() > 1 && !days;
        return new FacetView(facet.dimension().label(), telling ? listed : List.of());
    }

    /** Days in their order, and years, the newest first; others as they come. */
    private static List<Facet.FacetCount> inTime(Facet facet) {
        Comparator<Facet.FacetCount> byTime = Comparator.comparing(Facet.FacetCount::value);
        return switch (facet.dimension()) {
            case DAY -> facet.values().stream().sorted(byTime).toList();
            case YEAR -> facet.values().stream().sorted(byTime.reversed()).toList();
            default -> facet.values();
        };
    }

    private static String link(Map<String, List<String>> asked, int page) {
        StringBuilder link = new StringBuilder("/");
        asked.forEach((name, values) -> {
            if (!name.equals("page")) {
                values.forEach(value -> append(link, name, value));
            }
        });
        append(link, "page", Integer.toString(page));
        return link.toString();
    }

    private static void append(StringBuilder link, String name, String value) {
        link.append(link.length() == 1 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of("")).getFirst();
    }
}
