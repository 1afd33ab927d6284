package org.sessionsearch.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sessionsearch.http.RunningServer.Reply;
import tools.jackson.databind.JsonNode;

/** The stateless era, and what goes wrong in either. */
class ErasTest {

    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private static McpServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new McpServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isDiscoveredWithoutAHandshake() throws Exception {
        JsonNode result = modern("server/discover", "", "").json().path("result");
        assertEquals("[\"2026-07-28\"]", result.path("supportedVersions").toString());
        assertEquals("complete", result.path("resultType").asString());
        assertEquals("public", result.path("cacheScope").asString());
        assertTrue(result.path("ttlMs").isInt());
        assertEquals(
                "session-search",
                result.path("_meta")
                        .path("io.modelcontextprotocol/serverInfo")
                        .path("name")
                        .asString());
    }

    @Test
    void callsAndReadsWithoutAHandshake() throws Exception {
        JsonNode called = modern(
                        "tools/call",
                        "search_sessions",
                        "\"name\":\"search_sessions\",\"arguments\":{\"query\":\"keynote\"}")
                .json()
                .path("result");
        assertEquals("complete", called.path("resultType").asString());
        assertEquals(1, called.path("structuredContent").path("total").asInt());
        String coded = "=?base64?" + Base64.getEncoder().encodeToString("session://CON24-103".getBytes()) + "?=";
        JsonNode read = modern("resources/read", coded, "\"uri\":\"session://CON24-103\"")
                .json()
                .path("result");
        assertTrue(read.path("contents").path(0).path("text").asString().startsWith("# Opening keynote"));
        assertEquals("complete", read.path("resultType").asString());
        assertEquals(
                5,
                modern("tools/list", "", "").json().path("result").path("tools").size());
    }

    @Test
    void headersAndBodyMustAgree() throws Exception {
        String body = body("tools/list", "");
        assertError(400, -32020, server.post(body));
        assertError(400, -32020, server.post(body, "MCP-Protocol-Version", "2026-07-28"));
        assertError(400, -32020, server.post(body, "MCP-Protocol-Version", "2025-11-25", "Mcp-Method", "tools/list"));
        assertError(400, -32020, server.post(body, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call"));
        assertError(400, -32020, modern("tools/call", "get_session", "\"name\":\"search_sessions\""));
        assertError(400, -32020, modern("tools/call", "=?base64?%%?=", "\"name\":\"search_sessions\""));
    }

    @Test
    void versionsThatAreNotSpokenAreNamedWithThoseThatAre() throws Exception {
        Reply reply = server.post(
                body("tools/list", "").replace("2026-07-28", "2099-01-01"),
                "MCP-Protocol-Version",
                "2099-01-01",
                "Mcp-Method",
                "tools/list");
        assertError(400, -32022, reply);
        assertEquals(
                "2026-07-28",
                reply.json()
                        .path("error")
                        .path("data")
                        .path("supported")
                        .path(0)
                        .asString());
        assertEquals(
                "2099-01-01",
                reply.json().path("error").path("data").path("requested").asString());
        assertError(
                400,
                -32022,
                server.post(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", "MCP-Protocol-Version", "1999-01-01"));
    }

    @Test
    void eachEraHasItsOwnMethods() throws Exception {
        assertError(404, -32601, modern("ping", "", ""));
        assertError(404, -32601, modern("no/such", "", ""));
        assertError(200, -32601, server.post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}"));
        JsonNode old = server.post(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":"
                                + "{\"protocolVersion\":\"2024-11-05\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}")
                .json();
        assertEquals("2024-11-05", old.path("result").path("protocolVersion").asString());
        assertEquals("a", old.path("id").asString());
    }

    @Test
    void notificationsAndAnswersAreTakenInSilence() throws Exception {
        Reply reply = server.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertEquals(202, reply.status());
        assertEquals("", reply.response().body());
        assertEquals(
                202, server.post("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}").status());
    }

    @Test
    void theBatchesOfAnOldVersionAreAnswered() throws Exception {
        JsonNode answers = server.post("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},"
                        + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},"
                        + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"no/such\"}]")
                .json();
        assertEquals(2, answers.size());
        assertEquals(-32601, answers.path(1).path("error").path("code").asInt());
        assertError(400, -32600, server.post("[]"));
        assertError(400, -32020, server.post("[" + body("tools/list", "") + "]"));
    }

    @Test
    void whatIsNoMessageIsRefused() throws Exception {
        assertError(400, -32700, server.post("nonsense"));
        assertError(400, -32700, server.post("[".repeat(10_000)));
        assertError(400, -32600, server.post("{}"));
        assertError(400, -32600, server.post("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}"));
        assertError(413, -32600, server.post(" ".repeat(1_000_001)));
        assertEquals(405, server.server.get("/mcp").status());
        assertError(
                200,
                -32602,
                server.post(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"\\ud800\"}}"));
    }

    @Test
    void pagesOfAnotherNameForThisMachineAreKeptOut() throws Exception {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        assertEquals(403, server.post(ping, "Origin", "https://evil.example").status());
        assertEquals(200, server.post(ping, "Origin", "http://localhost:6274").status());
        assertEquals(200, server.post(ping).status());
    }

    @Test
    void completesWhatIsTyped() throws Exception {
        JsonNode days = server.post(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\",\"params\":{\"ref\":"
                                + "{\"type\":\"ref/prompt\",\"name\":\"plan_my_day\"},\"argument\":{\"name\":\"day\",\"value\":\"2024\"}}}")
                .json();
        assertEquals(
                "[\"2024-05-06\"]",
                days.path("result").path("completion").path("values").toString());
    }

    private static Reply modern(String method, String name, String params) throws Exception {
        return name.isEmpty()
                ? server.post(body(method, params), "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method)
                : server.post(
                        body(method, params),
                        "MCP-Protocol-Version",
                        "2026-07-28",
                        "Mcp-Method",
                        method,
                        "Mcp-Name",
                        name);
    }

    private static String body(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":{"
                + (params.isEmpty() ? "" : params + ",") + META + "}}";
    }

    private static void assertError(int status, int code, Reply reply) {
        assertEquals(status, reply.status(), reply.response().body());
        assertEquals(
                code,
                reply.json().path("error").path("code").asInt(),
                reply.response().body());
    }
}
