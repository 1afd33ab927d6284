package org.sessionsearch.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Sends a finished body in one piece, compressed where that pays and the client takes it. Thread-safe. */
final class Body {

    /** Below this, a smaller body does not mean fewer packets. */
    private static final int COMPRESSED_FROM = 1500;

    private final GzipPool gzip = new GzipPool(GzipPool.FAST);

    void send(Context request, String contentType, byte[] body) {
        HttpServletResponse response = request.res();
        response.setContentType(contentType);
        byte[] sent = body;
        if (body.length >= COMPRESSED_FROM && !EntityTag.isStrong(response.getHeader("ETag"))) {
            response.addHeader("Vary", "Accept-Encoding");
            if (takesGzip(request.header("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", "gzip");
                sent = gzip.compress(body);
            }
        }
        write(response, sent);
    }

    void send(Context request, String contentType, StaticFile file) {
        HttpServletResponse response = request.res();
        response.setContentType(contentType);
        response.addHeader("Vary", "Accept-Encoding");
        boolean gzipped = takesGzip(request.header("Accept-Encoding"));
        if (gzipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(response, gzipped ? file.gzip() : file.plain());
    }

    private static void write(HttpServletResponse response, byte[] sent) {
        response.setContentLength(sent.length);
        try {
            response.getOutputStream().write(sent);
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    private static boolean takesGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String stripped = coding.strip();
            if (stripped.startsWith("gzip") || stripped.startsWith("*")) {
                return !stripped.matches(".*;\\s*q=0(\\.0*)?");
            }
        }
        return false;
    }
}
