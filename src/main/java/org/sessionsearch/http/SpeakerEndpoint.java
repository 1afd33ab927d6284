package org.sessionsearch.http;

import io.javalin.http.Context;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SpeakerProfile;

/** {@code /api/speakers/{name}}: a speaker with all sessions. */
final class SpeakerEndpoint implements EndpointFamily {

    private final SearchEngine engine;

    SpeakerEndpoint(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/speakers/{name}", this::speaker);
    }

    private byte[] speaker(Context request) {
        Parameters.ofQuery(request.queryString()).finish();
        String name = request.pathParam("name");
        SpeakerProfile speaker = engine.speaker(name)
                .orElseThrow(() -> RequestRefused.notFound(
                        "there is no speaker '" + name + "'; look for the name with /api/facets/speaker?q="));
        return JsonWriter.object(json -> {
            json.text("name", speaker.name());
            json.known("company", speaker.company());
            json.known("position", speaker.position());
            json.known("bio", speaker.bio());
            json.known("image", speaker.image());
            json.texts("spellings", speaker.spellings());
            json.number("total", speaker.sessions().size());
            json.objects("sessions", speaker.sessions(), hit -> SessionJson.write(json, hit, HitField.DEFAULT));
        });
    }
}
