package org.sessionsearch.mcp;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two eras of the protocol. Until 2025-11-25 a client begins with {@code initialize}; since 2026-07-28 every request
 * says its version in {@code _meta} and again in its headers, and nothing is remembered between requests.
 */
enum Era {
    HANDSHAKE,
    STATELESS;

    static final String CURRENT = "2026-07-28";

    /** Newest first. */
    static final List<String> HANDSHAKE_VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final Map<String, String> NAMED =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    /**
     * The era of a message, by its body first: a proxy may drop headers.
     *
     * @throws RpcError when body and headers disagree, or the version is not spoken here
     */
    static Era of(Message message, Context request) {
        JsonNode meta = message.params().path("_meta");
        String header = request.header("MCP-Protocol-Version");
        if (!meta.has(VERSION)) {
            return handshake(message, header == null ? "" : header.strip());
        }
        String version = meta.path(VERSION).asString("");
        if (!version.equals(CURRENT)) {
            throw unsupported(version);
        }
        if (!meta.path(CAPABILITIES).isObject() && !message.isNotification()) {
            throw new RpcError(400, RpcError.INVALID_PARAMS, "_meta must hold the object " + CAPABILITIES);
        }
        if (!message.isNotification()) {
            requireSame("MCP-Protocol-Version", header, version);
            requireSame("Mcp-Method", request.header("Mcp-Method"), message.method());
            String field = NAMED.get(message.method());
            if (field != null && message.params().path(field).isString()) {
                requireSame("Mcp-Name", decoded(request.header("Mcp-Name")), message.text(field));
            }
        }
        return STATELESS;
    }

    private static Era handshake(Message message, String header) {
        if (header.equals(CURRENT) && !message.isNotification()) {
            if (message.method().equals("initialize")) {
                throw mismatch("initialize belongs to versions before " + CURRENT);
            }
            throw new RpcError(
                    400, RpcError.INVALID_PARAMS, "params._meta must hold " + VERSION + " and " + CAPABILITIES);
        }
        if (!header.isEmpty() && !header.equals(CURRENT) && !HANDSHAKE_VERSIONS.contains(header)) {
            throw unsupported(header);
        }
        return HANDSHAKE;
    }

    private static void requireSame(String name, String header, String body) {
        if (header == null || !header.strip().equals(body)) {
            throw mismatch("the header " + name + " must be " + body + " as in the body, got "
                    + (header == null ? "none" : header));
        }
    }

    /** Names that a header cannot carry as they are come as {@code =?base64?…?=}. */
    private static String decoded(String header) {
        if (header == null
                || !header.strip().startsWith("=?base64?")
                || !header.strip().endsWith("?=")) {
            return header;
        }
        String coded = header.strip().substring(9, header.strip().length() - 2);
        try {
            return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw mismatch("the header Mcp-Name is not valid Base64");
        }
    }

    private static RpcError mismatch(String message) {
        return new RpcError(400, RpcError.HEADER_MISMATCH, message);
    }

    private static RpcError unsupported(String requested) {
        ObjectNode data = Message.MAPPER.createObjectNode();
        ArrayNode supported = data.putArray("supported").add(CURRENT);
        HANDSHAKE_VERSIONS.forEach(supported::add);
        data.put("requested", Message.wellFormed(requested));
        return new RpcError(400, RpcError.UNSUPPORTED_VERSION, "Unsupported protocol version: " + requested, data);
    }
}
