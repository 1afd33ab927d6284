package org.sessionsearch.web;

import java.time.Clock;
import java.util.List;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.Routes;

/** All pages, and the search element with what it loads. Thread-safe. */
public final class WebEndpoints implements EndpointFamily {

    private final List<EndpointFamily> families;

    /**
     * @param title what the site calls itself
     * @param clock tells what is on now
     */
    public WebEndpoints(Backend backend, DirectSearch search, String title, Clock clock) {
        SearchEngine engine = backend.engine();
        Assets assets = new Assets();
        SiteLook site = new SiteLook(title, assets);
        Pages pages = new Pages(site, backend.readiness());
        families = List.of(
                assets,
                new ResultsPage(search, site, pages),
                new SessionPage(engine, site, pages),
                new SpeakerPage(engine, site, pages),
                new SchedulePage(engine, site, pages, clock),
                new OpenSearch(search, site),
                new Crawlers(engine));
    }

    @Override
    public void mount(Routes routes) {
        families.forEach(family -> family.mount(routes));
    }
}
