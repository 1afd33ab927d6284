package org.sessionsearch.mcp;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Keeps pages of other sites from a server on the reader's own machine: such a page can give its own name the address
 * 127.0.0.1, and is then its own origin here. Programs, which send no Origin, are not concerned.
 */
final class Rebinding {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final List<String> origins;

    /**
     * @param origins that browsers may read from; {@code *} for all
     */
    Rebinding(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    boolean isSuspect(Context request) {
        String origin = request.header("Origin");
        if (origin == null || origins.contains(origin) || !isLocal(request.ip())) {
            return false;
        }
        return !LOCAL.contains(name(request.header("Host"))) || !LOCAL.contains(host(origin));
    }

    private static boolean isLocal(String address) {
        return address.startsWith("127.") || address.equals("[::1]") || address.equals("0:0:0:0:0:0:0:1");
    }

    private static String name(String host) {
        return host == null ? "" : host.replaceFirst(":\\d+$", "");
    }

    private static String host(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
