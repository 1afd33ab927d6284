package org.sessionsearch.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The protocol's own client against a real server. It checks structured content against each tool's schema. */
class SdkClientTest {

    private static McpServer server;
    private static McpSyncClient client;

    @BeforeAll
    static void connect() throws Exception {
        server = new McpServer();
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.server.port())
                        .endpoint("/mcp")
                        .build())
                .build();
        client.initialize();
    }

    @AfterAll
    static void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void greetsWithTheNewestVersionThatBothSpeak() {
        assertEquals("session-search", client.getServerInfo().name());
        assertTrue(client.getServerInstructions().contains("search_sessions"));
        assertEquals("2025-11-25", client.getCurrentInitializationResult().protocolVersion());
        client.ping();
    }

    @Test
    void listsEveryToolAsReadingOnly() {
        List<Tool> tools = client.listTools().tools();
        assertEquals(
                List.of("search_sessions", "get_session", "similar_sessions", "list_facet_values", "whats_on"),
                tools.stream().map(Tool::name).toList());
        for (Tool tool : tools) {
            assertTrue(tool.annotations().readOnlyHint(), tool.name());
            assertFalse(tool.outputSchema().isEmpty(), tool.name());
        }
    }

    @Test
    void searchesInFewTokens() {
        CallToolResult result = call(
                "search_sessions", Map.of("query", "rust linux", "track", List.of("linux kernel"), "room", "stage 1"));
        assertEquals("""
                1 session matches; 1 to 1
                CON24-101 | Rust for Linux | Ana Gómez | 2024-05-06 10:00 to 10:45 +00:00 | Stage 1 | https://example.org/101""", text(result));
        assertEquals(1, content(result).get("total"));
        assertTrue(text(call("search_sessions", Map.of("limit", 2)))
                .startsWith("3 sessions match; 1 to 2; more with offset 2\n"));
        assertTrue(text(call("search_sessions", Map.of("limit", 2, "offset", 2)))
                .startsWith("3 sessions match; 3 to 3\n"));
        assertTrue(text(call("search_sessions", Map.of("query", "xylophone"))).startsWith("No session matches."));
        assertEquals(
                1,
                content(call("search_sessions", Map.of("from", "2024-05-06T11:00")))
                        .get("total"));
    }

    @Test
    void aSessionWithoutAPageOfItsOwnIsLinkedToTheOneHere() {
        String page = "http://127.0.0.1:" + server.server.port() + "/sessions/CON24-102";
        CallToolResult result = call("search_sessions", Map.of("query", "explained", "year", 2024));
        assertTrue(text(result).endsWith(" | Stage 2 | " + page), text(result));
        assertTrue(content(result).get("sessions").toString().contains("link=" + page));
        assertEquals(
                0,
                content(call("search_sessions", Map.of("year", List.of("2023"), "media", "slides")))
                        .get("total"));
    }

    @Test
    void givesOneSessionWhole() {
        CallToolResult result = call("get_session", Map.of("id", "con24 101"));
        assertTrue(text(result).contains("**Ana Gómez**, Engineer, Acme: Ana writes drivers."), text(result));
        assertEquals("Memory safety in kernel drivers.", content(result).get("description"));
        assertEquals(
                text(result),
                ((TextResourceContents) client.readResource(ReadResourceRequest.builder("session://CON24-101")
                                        .build())
                                .contents()
                                .getFirst())
                        .text());
    }

    @Test
    void findsWhatIsLikeASession() {
        CallToolResult result = call("similar_sessions", Map.of("id", "CON24-101"));
        assertFalse(result.isError());
        assertTrue(content(result).containsKey("sessions"));
    }

    @Test
    void listsFacetValues() {
        assertEquals(
                "1 values of track, with their sessions:\nLinux Kernel | 2",
                text(call("list_facet_values", Map.of("facet", "track", "prefix", "ker"))));
    }

    @Test
    void tellsWhatIsOnNowAndNext() {
        Map<?, ?> content = content(call("whats_on", Map.of()));
        assertTrue(content.get("now").toString().contains("CON24-101"));
        assertTrue(content.get("next").toString().contains("CON24-102"));
        assertTrue(text(call("whats_on", Map.of("at", "2030-01-01"))).contains("list_facet_values"));
    }

    @Test
    void saysWhatToDoInstead() {
        assertEquals(
                "there is no session 'CON24-999'; search for its title with search_sessions",
                failure("get_session", Map.of("id", "CON24-999")));
        assertTrue(failure("search_sessions", Map.of("trak", "x")).contains("track"));
        assertTrue(failure("search_sessions", Map.of("limit", 500)).contains("from 1 to 50"));
        assertTrue(failure("list_facet_values", Map.of("facet", "color")).contains("there are event, track"));
        assertTrue(failure("whats_on", Map.of("at", "noon")).contains("2021-09-10T12:40"));
        assertThrows(McpError.class, () -> call("delete_session", Map.of()));
        assertThrows(
                McpError.class,
                () -> client.readResource(
                        ReadResourceRequest.builder("session://CON24-999").build()));
        assertThrows(
                McpError.class,
                () -> client.readResource(
                        ReadResourceRequest.builder("file:///etc/passwd").build()));
    }

    @Test
    void preparesAPlanForADay() {
        assertEquals("plan_my_day", client.listPrompts().prompts().getFirst().name());
        String text = ((TextContent) client.getPrompt(GetPromptRequest.builder("plan_my_day")
                                .arguments(Map.of("day", "2024-05-06", "interests", "kernels"))
                                .build())
                        .messages()
                        .getFirst()
                        .content())
                .text();
        assertTrue(text.startsWith("Plan my conference day 2024-05-06. I am interested in: kernels."), text);
        assertThrows(
                McpError.class,
                () -> client.getPrompt(GetPromptRequest.builder("plan_my_day").build()));
    }

    @Test
    void listsItsResourceTemplate() {
        assertEquals(
                "session://{id}",
                client.listResourceTemplates().resourceTemplates().getFirst().uriTemplate());
        assertTrue(client.listResources().resources().isEmpty());
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String failure(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertTrue(result.isError());
        return text(result);
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private static Map<?, ?> content(CallToolResult result) {
        return (Map<?, ?>) result.structuredContent();
    }
}
