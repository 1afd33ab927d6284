package org.sessionsearch.admin;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sessionsearch.http.AdminGuard;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.RequestBody;
import org.sessionsearch.http.Routes;
import org.sessionsearch.http.SessionDocument;
import org.sessionsearch.http.SessionForm;
import org.sessionsearch.ingest.SessionStore;
import org.sessionsearch.ingest.WriteCommand;
import org.sessionsearch.ingest.WriteOutcome;
import org.sessionsearch.source.Draft;

/** {@code PUT} and {@code DELETE /api/sessions/{id}}: what is answered is stored, and found. Thread-safe. */
final class WriteEndpoints implements EndpointFamily {

    private static final String PATH = "/api/sessions/{id}";

    private final SessionStore store;
    private final AdminGuard guard;
    private final RequestBody body;

    WriteEndpoints(SessionStore store, AdminGuard guard, RequestBody body) {
        this.store = store;
        this.guard = guard;
        this.body = body;
    }

    @Override
    public void mount(Routes routes) {
        routes.put(PATH, guard.guarding(this::put));
        routes.delete(PATH, guard.guarding(this::delete));
    }

    private byte[] put(Context request) {
        NoParameters.check(request);
        String id = request.pathParam("id");
        Draft draft = body.isMarkdown(request)
                ? new Draft.File(body.markdown(request))
                : new Draft.Parts(SessionForm.read(body.json(request), Optional.of(id)));
        WriteOutcome outcome = store.write(new WriteCommand.Put(id, draft, SessionDocument.condition(request)));
        return switch (outcome) {
            case WriteOutcome.Stored stored -> {
                SessionDocument document = SessionDocument.of(stored.session());
                document.tag().send(request);
                if (stored.created()) {
                    request.status(201)
                            .header("Location", location(stored.session().id()));
                }
                yield document.json();
            }
            default -> throw Refusals.of(outcome, id);
        };
    }

    private static String location(String id) {
        return "/api/sessions/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] delete(Context request) {
        NoParameters.check(request);
        String id = request.pathParam("id");
        WriteOutcome outcome = store.write(new WriteCommand.Delete(id, SessionDocument.condition(request)));
        if (!(outcome instanceof WriteOutcome.Deleted)) {
            throw Refusals.of(outcome, id);
        }
        request.status(204);
        return null;
    }
}
