package org.sessionsearch.admin;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sessionsearch.http.AdminGuard;
import org.sessionsearch.http.ClientGoneException;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.sessionsearch.ingest.SessionStore;

/**
 * {@code POST /api/sessions}: many sessions, a line each, which are stored and answered while the rest is still on its
 * way. Thread-safe.
 */
final class BulkEndpoint implements EndpointFamily {

    private static final String LINES = "application/x-ndjson";
    private static final Set<String> NAMES =
            Set.of(LINES, "application/ndjson", "application/jsonl", "application/x-jsonlines");

    private final SessionStore store;
    private final AdminGuard guard;
    private final int longestLine;
    private final long longestBody;

    /**
     * @param longestLine in bytes
     * @param longestBody in bytes
     */
    BulkEndpoint(SessionStore store, AdminGuard guard, int longestLine, long longestBody) {
        this.store = store;
        this.guard = guard;
        this.longestLine = longestLine;
        this.longestBody = longestBody;
    }

    @Override
    public void mount(Routes routes) {
        routes.javalin().addHttpHandler(HandlerType.POST, "/api/sessions", this::post);
    }

    private void post(Context request) {
        guard.require(request);
        NoParameters.check(request);
        requireLines(request.contentType());
        try {
            OutputStream out = Routes.stream(request, LINES);
            BodyLines lines = new BodyLines(request.bodyInputStream(), longestLine, longestBody);
            new BulkWrite(store, lines, out).run();
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    private static void requireLines(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (!NAMES.contains(type.replaceFirst(";.*", "").strip())) {
            throw new RequestRefused(
                    415, "the body must be sent as " + LINES + ": a session as JSON on each line", List.of());
        }
    }
}
