package org.sessionsearch.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON-RPC request or notification.
 *
 * @param id missing for a notification
 * @param params an empty object when there are none
 */
record Message(JsonNode id, String method, ObjectNode params) {

    private static final int MAX_DEPTH = 32;

    static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(params, "params");
    }

    /**
     * Reads a message.
     *
     * @throws RpcError when it is none
     */
    static Message of(JsonNode node) {
        JsonNode id = node.path("id");
        boolean named = id.isString() || id.isIntegralNumber();
        if (!node.isObject() || !node.path("method").isString() || !(named || id.isMissingNode())) {
            throw new RpcError(
                    400, RpcError.INVALID_REQUEST, "the body must be one JSON-RPC 2.0 request or notification");
        }
        ObjectNode params = node.path("params") instanceof ObjectNode given ? given : MAPPER.createObjectNode();
        return new Message(id, node.path("method").asString(), params);
    }

    /** Whether a message answers a question; this server asks none. */
    static boolean isAnswer(JsonNode node) {
        return node.isObject() && !node.has("method") && (node.has("result") || node.has("error"));
    }

    boolean isNotification() {
        return id.isMissingNode();
    }

    /** A text parameter; empty when it is absent. Half characters, which no answer can repeat, become question marks. */
    String text(String name) {
        return wellFormed(params.path(name).asString(""));
    }

    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    ObjectNode answer(ObjectNode result) {
        ObjectNode answer = envelope();
        answer.set("result", result);
        return answer;
    }

    ObjectNode answer(RpcError error) {
        return error.answer(id);
    }

    private ObjectNode envelope() {
        ObjectNode answer = MAPPER.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", id);
        return answer;
    }
}
