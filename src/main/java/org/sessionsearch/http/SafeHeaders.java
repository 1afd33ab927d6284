package org.sessionsearch.http;

import java.util.function.BiConsumer;

/** What every answer tells browsers, so that no text of strangers becomes a page: pages then allow what they need. */
final class SafeHeaders {

    private SafeHeaders() {}

    /** Hands over each header with its value. */
    static void forEach(BiConsumer<String, String> headers) {
        headers.accept("X-Content-Type-Options", "nosniff");
        headers.accept("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.accept("Referrer-Policy", "no-referrer");
    }
}
