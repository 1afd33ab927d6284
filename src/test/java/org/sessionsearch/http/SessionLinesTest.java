package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionLinesTest {

    @Test
    void everySessionIsOneLineWithEverythingThatIsKnown() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SessionLines lines = new SessionLines(out)) {
            lines.write(Talks.RUST, List.of());
            lines.write(Talks.UNPLACED, List.of("missing-room", "missing-slot"));
        }
        List<JsonNode> rows = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(new JsonMapper()::readTree)
                .toList();
        assertEquals("con24/101.md", rows.get(0).path("source").asString());
        assertEquals("The whole page.", rows.get(0).path("body").asString());
        assertFalse(rows.get(0).has("problems"));
        assertEquals(new JsonMapper().readTree("""
                {"source": "lost.md", "id": "lost-talk", "title": "A talk without a place", "type": "session",
                 "track": [], "speakers": [], "tags": [], "problems": ["missing-room", "missing-slot"]}
                """), rows.get(1));
    }
}
