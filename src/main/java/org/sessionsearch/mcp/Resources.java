package org.sessionsearch.mcp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Session;
import tools.jackson.databind.node.ObjectNode;

/** Sessions as resources, {@code session://LVC21F-317}. Thread-safe. */
final class Resources {

    private static final String SCHEME = "session://";

    private final SearchEngine engine;

    Resources(SearchEngine engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /**
     * The contents of a resource.
     *
     * @throws RpcError when there is none
     */
    ObjectNode read(String uri, Era era, SessionContent content) {
        Session session = find(uri).orElseThrow(() -> {
            int code = era == Era.STATELESS ? RpcError.INVALID_PARAMS : RpcError.RESOURCE_NOT_FOUND;
            return new RpcError(
                    200,
                    code,
                    "Resource not found: " + uri + "; resources are session://ID, search_sessions finds ids");
        });
        ObjectNode result = Message.MAPPER.createObjectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", "text/markdown")
                .put("text", content.markdown(session));
        return result;
    }

    private Optional<Session> find(String uri) {
        if (!uri.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return engine.session(
                    URLDecoder.decode(uri.substring(SCHEME.length()).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
