package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;

/** Tells browsers which pages of other sites may read the answers (CORS). */
final class CrossOrigin {

    private static final String ALL = "*";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String CACHE_SECONDS = "86400";

    private final List<String> origins;
    private final boolean all;

    /**
     * @param origins like {@code https://example.org}; {@code *} for all
     */
    CrossOrigin(List<String> origins) {
        this.origins = origins;
        this.all = origins.contains(ALL);
    }

    /** Puts the headers on the answer. */
    void apply(Context request) {
        if (!all) {
            request.res().addHeader("Vary", "Origin");
        }
        String origin = request.header("Origin");
        if (origin != null && (all || origins.contains(origin))) {
            request.header(ALLOWED, all ? ALL : origin);
            request.header("Access-Control-Expose-Headers", "ETag, Location, Retry-After, " + RequestId.HEADER);
        }
    }

    /** Puts the header on an answer to a request of which not even the headers may have been read. */
    void apply(HttpFields.Mutable answer) {
        if (all) {
            answer.put(ALLOWED, ALL);
        }
    }

    /** Whether a browser only asks whether it may send a request. */
    static boolean isPreflight(Context request) {
        return request.req().getMethod().equals("OPTIONS") && request.header("Access-Control-Request-Method") != null;
    }

    /**
     * Answers a {@linkplain #isPreflight preflight}. Every header is allowed: no answer depends on a browser's cookies, and
     * the clients of other protocols send headers of their own.
     */
    static void allow(Context request) {
        request.status(204);
        request.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
        String wanted = request.header("Access-Control-Request-Headers");
        if (wanted != null) {
            request.header("Access-Control-Allow-Headers", wanted);
        }
        request.header("Access-Control-Max-Age", CACHE_SECONDS);
    }
}
