package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.session.Session;

/** {@code /api/sessions/{id}}: one session, and those like it. */
final class SessionEndpoints implements EndpointFamily {

    private static final int DEFAULT_SIZE = 5;

    private final SearchEngine engine;

    SessionEndpoints(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/sessions/{id}", this::session);
        routes.get("/api/sessions/{id}/similar", this::similar);
    }

    private byte[] session(Context request) {
        Parameters.ofQuery(request.queryString()).finish();
        String id = request.pathParam("id");
        SessionDocument session = SessionDocument.of(engine.session(id).orElseThrow(() -> unknown(id)));
        if (session.tag().isKnownTo(request)) {
            return null;
        }
        session.tag().send(request);
        return session.json();
    }

    private byte[] similar(Context request) {
        Parameters parameters = Parameters.ofQuery(request.queryString());
        int size = parameters.number("size", DEFAULT_SIZE, 0, SearchForm.MAX_SIZE);
        parameters.finish();
        String asked = request.pathParam("id");
        List<SimilarSession> similar = engine.similar(asked, size).orElseThrow(() -> unknown(asked));
        String id = engine.session(asked).map(Session::id).orElse(asked);
        return JsonWriter.object(json -> {
            json.text("id", id);
            json.objects("hits", similar, hit -> write(json, hit));
        });
    }

    private static void write(JsonWriter json, SimilarSession hit) {
        SessionJson.write(json, hit.session(), HitField.DEFAULT);
        json.number("score", hit.score());
        json.text("reason", hit.reason());
        json.object("shared", () -> {
            json.texts("terms", hit.terms());
            json.texts("speakers", hit.speakers());
            json.texts("track", hit.tracks());
        });
    }

    private static RequestRefused unknown(String id) {
        return RequestRefused.notFound("there is no session '" + id + "'; search for it with /api/search?q=");
    }
}
