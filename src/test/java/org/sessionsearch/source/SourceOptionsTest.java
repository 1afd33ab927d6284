package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Session;

class SourceOptionsTest {

    private static final String FILE = "---\nsession_id: EVT24-101\ntitle: Kettles\nsession_track: AI / ML, Kernel\n"
            + "session_slot: {start_time: 2024-07-01 10:00}\n---\n";

    @Test
    void slotsAreLocalTimesOfTheEvent() {
        SourceOptions options = new SourceOptions(ZoneOffset.UTC, Map.of("EVT24", ZoneId.of("Asia/Tokyo")), Map.of());

        assertEquals(
                "2024-07-01T10:00+09:00",
                read(options).slot().orElseThrow().start().toString());
        assertEquals(
                "2024-07-01T10:00Z",
                read(SourceOptions.DEFAULT).slot().orElseThrow().start().toString());
    }

    @Test
    void themesGroupTracksInAnySpelling() {
        SourceOptions options = new SourceOptions(
                ZoneOffset.UTC, Map.of(), Map.of("Machines", List.of("ai/ml", "Robots"), "Systems", List.of("KERNEL")));

        assertEquals(
                List.of("Machines", "Systems"),
                read(options).themes().stream().sorted().toList());
    }

    private static Session read(SourceOptions options) {
        Reading reading = new SessionFolder(Path.of("."), options).parse("evt24/a.md", FILE);
        return ((Reading.Parsed) reading).session();
    }
}
