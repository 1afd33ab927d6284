package org.sessionsearch.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.session.Session;

/** {@code /sessions/{id}}: all there is to know about one session. */
final class SessionPage implements EndpointFamily {

    private static final int SIMILAR = 5;

    private final SearchEngine engine;
    private final SiteLook site;
    private final Pages pages;

    SessionPage(SearchEngine engine, SiteLook site, Pages pages) {
        this.engine = engine;
        this.site = site;
        this.pages = pages;
    }

    /** What the page shows. */
    record SessionView(Frame frame, Session session, Optional<TimeText> time, List<HitView> similar)
            implements Pages.View {}

    @Override
    public void mount(Routes routes) {
        pages.get(routes, "/sessions/{id}", "session.jte", this::view);
    }

    private SessionView view(Context request) {
        String id = request.pathParam("id");
        Session session = engine.session(id)
                .orElseThrow(() -> RequestRefused.notFound("No session has the code or id '" + id + "'."));
        PublicAddress address = PublicAddress.of(request);
        Frame frame = new Frame(
                site,
                session.title(),
                session.description(),
                address.ofSession(session.id()),
                true,
                LinkedData.of(session, address));
        List<SimilarSession> similar = engine.similar(session.id(), SIMILAR).orElse(List.of());
        return new SessionView(
                frame,
                session,
                session.slot().map(TimeText::of),
                similar.stream().map(HitView::of).toList());
    }
}
