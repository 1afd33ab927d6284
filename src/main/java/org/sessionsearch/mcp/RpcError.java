package org.sessionsearch.mcp;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message cannot be answered; the caller is told why. */
final class RpcError extends RuntimeException {

    static final int PARSE = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int RESOURCE_NOT_FOUND = -32002;
    static final int HEADER_MISMATCH = -32020;
    static final int UNSUPPORTED_VERSION = -32022;

    private final int status;
    private final int code;
    private final transient ObjectNode data;

    /**
     * @param status of the HTTP answer
     * @param code of the protocol
     */
    RpcError(int status, int code, String message) {
        this(status, code, message, Message.MAPPER.createObjectNode());
    }

    RpcError(int status, int code, String message, ObjectNode data) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.data = data;
    }

    /** In the answer's body only: the HTTP request itself was well. */
    static RpcError invalidParams(String message) {
        return new RpcError(200, INVALID_PARAMS, message);
    }

    int status() {
        return status;
    }

    ObjectNode answer(JsonNode id) {
        ObjectNode answer = Message.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        if (id.isMissingNode()) {
            answer.putNull("id");
        } else {
            answer.set("id", id);
        }
        ObjectNode error = answer.putObject("error").put("code", code).put("message", Message.wellFormed(getMessage()));
        if (!data.isEmpty()) {
            error.set("data", data);
        }
        return answer;
    }
}
