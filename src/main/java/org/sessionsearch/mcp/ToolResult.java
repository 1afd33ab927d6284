package org.sessionsearch.mcp;

import tools.jackson.databind.node.ObjectNode;

/** Shapes the results of tools: a short text for the model, the same as data for programs. */
final class ToolResult {

    private ToolResult() {}

    static ObjectNode of(String text, ObjectNode content) {
        ObjectNode result = text(text);
        result.set("structuredContent", content);
        return result.put("isError", false);
    }

    static ObjectNode failed(String text) {
        return text(text).put("isError", true);
    }

    private static ObjectNode text(String text) {
        ObjectNode result = Message.MAPPER.createObjectNode();
        result.putArray("content").addObject().put("type", "text").put("text", Message.wellFormed(text));
        return result;
    }
}
