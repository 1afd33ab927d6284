package org.sessionsearch.mcp;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.RunningServer;
import org.sessionsearch.http.RunningServer.Reply;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/** A real server over three sessions, at a quarter past ten of their day. */
final class McpServer implements AutoCloseable {

    private final SearchEngine engine = LuceneEngine.inMemory();
    final RunningServer server;

    McpServer() throws IOException {
        engine.apply(List.of(
                put(talk("CON24-101", "Rust for Linux", 10)
                        .description("Memory safety in kernel drivers.")
                        .tracks(List.of("Linux Kernel"))
                        .room("Stage 1")
                        .speaker(new Speaker("Ana Gómez", "Acme", "Engineer", "Ana writes drivers.", ""))
                        .tags(List.of("rust"))
                        .url("https://example.org/101")
                        .links(Map.of("slides", "https://example.org/101.pdf"))),
                put(talk("CON24-102", "Kernel memory, explained", 11)
                        .tracks(List.of("Linux Kernel"))
                        .room("Stage 2")
                        .speaker(Speaker.named("Ana Gómez"))
                        .tags(List.of("rust"))),
                put(talk("CON24-103", "Opening keynote", 9).type("keynote").room("Stage 1"))));
        Clock clock = Clock.fixed(Instant.parse("2024-05-06T10:15:00Z"), ZoneOffset.UTC);
        server = RunningServer.over(engine, new McpEndpoint(engine, ZoneOffset.UTC, clock, List.of("*"), "test"));
    }

    private static Session.Builder talk(String id, String title, int hour) {
        OffsetDateTime start = OffsetDateTime.parse("2024-05-06T00:00Z").plusHours(hour);
        return Session.builder(id, title)
                .source(id + ".md")
                .event("con24")
                .slot(new Slot(start, Optional.of(start.plusMinutes(45))));
    }

    private static Change put(Session.Builder session) {
        return new Change.Put(session.build(), "1");
    }

    Reply post(String body, String... headers) throws Exception {
        return server.send(server.request("/mcp", headers)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
