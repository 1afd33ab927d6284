package org.sessionsearch.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads bounded bodies. Thread-safe. */
public final class RequestBody {

    private static final String MARKDOWN = "text/markdown";

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
            throw new RequestRefused(400, "the body did not arrive whole", List.of());
        }
    }

    private RequestRefused tooLong() {
        return new RequestRefused(413, "the body must have at most " + limit + " bytes", List.of());
    }
}
