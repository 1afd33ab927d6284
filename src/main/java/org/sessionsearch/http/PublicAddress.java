package org.sessionsearch.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The address under which a client reached this server, for links that leave it. Behind a proxy the
 * {@code X-Forwarded-Proto} and {@code X-Forwarded-Host} headers tell it.
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
        String scheme = forwarded(request, "X-Forwarded-Proto", request.scheme());
        String host = forwarded(request, "X-Forwarded-Host", request.host());
        boolean plausible = HOST.matcher(host).matches();
        return new PublicAddress(
                (scheme.equals("https") ? "https" : "http") + "://" + (plausible ? host : "localhost"));
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

    private static String forwarded(Context request, String header, String own) {
        String value = request.header(header);
        if (value == null || value.isBlank()) {
            return own == null ? "" : own;
        }
        return value.split(",")[0].strip();
    }
}
