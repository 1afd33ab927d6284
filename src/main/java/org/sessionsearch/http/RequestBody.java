package org.sessionsearch.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads bounded JSON bodies. */
final class RequestBody {

    private final int limit;

    /**
     * @param limit longest body, in bytes
     */
    RequestBody(int limit) {
        this.limit = limit;
    }

    /**
     * The body's bytes.
     *
     * @throws RequestRefused when it is too long (413), or not sent as JSON (415)
     */
    byte[] json(Context request) {
        Negotiation.requireJsonBody(request.contentType(), request.header("Content-Encoding"));
        if (request.contentLength() > limit) {
            throw tooLong();
        }
        try {
            byte[] body = request.bodyInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLong();
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestRefused tooLong() {
        return new RequestRefused(413, "the body must have at most " + limit + " bytes", List.of());
    }
}
