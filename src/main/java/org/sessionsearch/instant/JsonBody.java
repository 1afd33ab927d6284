package org.sessionsearch.instant;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.sessionsearch.http.JsonFault;
import org.sessionsearch.http.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads request bodies. They hold JSON whatever their content type says: browsers send it as {@code text/plain} or as a
 * form, so that no preflight is needed.
 */
final class JsonBody {

    /** Bytes, before and after decompression. */
    static final int LIMIT = 2_000_000;

    private static final int MAX_DEPTH = 32;

    static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private JsonBody() {}

    /**
     * The object in the body; an empty one when there is no body.
     *
     * @throws Refusal when it is too long, or anything else
     */
    static ObjectNode object(Context request) {
        byte[] bytes = bytes(request);
        if (bytes.length == 0) {
            return MAPPER.createObjectNode();
        }
        if (parse(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("Expecting a JSON object as the body");
    }

    /** JSON in a text, as parameters carry it. */
    static JsonNode parse(String name, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw Refusal.badRequest("Invalid JSON in the parameter " + name + ": " + JsonFault.of(e));
        }
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw Refusal.badRequest("Invalid JSON: " + JsonFault.of(e));
        }
    }

    private static byte[] bytes(Context request) {
        byte[] sent = RequestBody.bytes(request, LIMIT);
        return "gzip".equalsIgnoreCase(request.header("Content-Encoding")) ? unpacked(sent) : sent;
    }

    private static byte[] unpacked(byte[] sent) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new Refusal(413, "The body must have at most " + LIMIT + " bytes when unpacked");
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.badRequest("The body must be gzip, as its Content-Encoding says; it cannot be unpacked");
        }
    }
}
