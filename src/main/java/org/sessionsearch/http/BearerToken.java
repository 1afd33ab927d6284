package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.Optional;

/** What a request carries as {@code Authorization: Bearer …}. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** The token; empty when there is none, or the header is of another scheme, which belongs to a proxy. */
    static Optional<String> of(Context request) {
        String header = request.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty());
    }
}
