package org.sessionsearch.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The address under which a client reached this server, for links that leave it. Behind a
 * {@linkplain TrustedProxies trusted proxy} its headers tell it.
 *
 * @param origin without a slash at its end, {@code https://search.example.org}
 */
public record PublicAddress(String origin) {

    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:\\[\\]_-]{1,255}");

    public PublicAddress {
        Objects.requireNonNull(origin, "origin");
    }

    /** The address that {@code request} was sent to. */
    public static PublicAddress of(Context request) {
        String host = request.host();
        boolean plausible = host != null && HOST.matcher(host).matches();
        return new PublicAddress(request.scheme() + "://" + (plausible ? host : "localhost"));
    }

    /** The whole address of a path that starts with a slash and is encoded already. */
    public String of(String path) {
        return origin + path;
    }

    /** The whole address of a session's page. */
    public String ofSession(String id) {
        return of("/sessions/" + segment(id));
    }

    /** The whole address of a speaker's page. */
    public String ofSpeaker(String name) {
        return of("/speakers/" + segment(name));
    }

    /** {@code text} as one part of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
