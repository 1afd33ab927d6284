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
     * @param clock tells what is on now
     */
    public WebEndpoints(Backend backend, DirectSearch search, Clock clock) {
        SearchEngine engine = backend.engine();
        Assets assets = new Assets();
        Pages pages = new Pages(assets, backend.readiness());
        families = List.of(
                assets,
                new ResultsPage(search, assets, pages),
                new SessionPage(engine, assets, pages),
                new SpeakerPage(engine, assets, pages),
                new SchedulePage(engine, assets, pages, clock),
                new OpenSearch(search, assets));
    }

    @Override
    public void mount(Routes routes) {
        families.forEach(family -> family.mount(routes));
    }
}
