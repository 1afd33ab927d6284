package org.sessionsearch.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Reads bounded bodies. Thread-safe. */
public final class RequestBody {

    private static final String MARKDOWN = "text/markdown";
    private static final String RETRY_SECONDS = "1";

    private final int limit;

    /**
     * @param limit longest body, in bytes
     */
    public RequestBody(int limit) {
        this.limit = limit;
    }

    /**
     * The body's bytes.
     *
     * @throws RequestRefused when it is too long (413), or not sent as JSON (415)
     */
    public byte[] json(Context request) {
        Negotiation.requireJsonBody(request.contentType(), request.header("Content-Encoding"));
        return bytes(request);
    }

    /** Whether the body is sent as a session file. */
    public boolean isMarkdown(Context request) {
        return Negotiation.isSentAs(request.contentType(), MARKDOWN);
    }

    /**
     * The body as a session file.
     *
     * @throws RequestRefused when it is too long (413), compressed (415) or not UTF-8 (400)
     */
    public String markdown(Context request) {
        Negotiation.requireUtf8(request.contentType(), request.header("Content-Encoding"));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(request)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RequestRefused.badParameters(List.of(new BadParameter("body", "the body must be in UTF-8")));
        }
    }

    private byte[] bytes(Context request) {
        return bytes(request, limit);
    }

    /**
     * The body's bytes, whatever they are sent as.
     *
     * @throws RequestRefused when they are more than {@code limit} (413), come too slowly (408) or break off (400)
     */
    public static byte[] bytes(Context request, int limit) {
        if (request.contentLength() > limit) {
            throw tooLong(limit);
        }
        try {
            byte[] body = request.bodyInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLong(limit);
            }
            return body;
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    /** What to answer where a body ended before its end. */
    public static RequestRefused brokenOff(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LongBodies.CrowdedException) {
                return RequestRefused.notNow(
                        503, "too many long bodies are being sent at the moment; try again in a moment", RETRY_SECONDS);
            }
            if (cause instanceof TimeoutException) {
                return new RequestRefused(408, "the body came too slowly; send it again, without pauses", List.of());
            }
        }
        return new RequestRefused(400, "the body broke off before its end; send it again", List.of());
    }

    private static RequestRefused tooLong(int limit) {
        return new RequestRefused(413, "the body must have at most " + limit + " bytes", List.of());
    }
}
