package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

class SessionFileTest {

    private final SessionFolder folder =
            new SessionFolder(Path.of("src/test/resources/dialects"), SourceOptions.DEFAULT);

    @Test
    void aWrittenSessionReadsBackAsItWas() {
        Session session = Session.builder("EVT24-100K1", "EVT24: what is “session: none”? #1")
                .source("evt24/evt24-100k1.md")
                .description(
                        "Level: *not* a level\n\n---\n- `code` and __init__ & <b>tags</b>\n  indented, null, 12:30")
                .body("---\n\n# Heading\n\n| a | b |\n★ Resources ★\nmore")
                .event("evt24")
                .type("session")
                .tracks(List.of("Kernel, Power Management", "AI / ML"))
                .tags(List.of("c++", "012", "yes"))
                .room("Room 1: “Blue”")
                .speakers(List.of(
                        new Speaker("Ada & Per Moss", "Director, Orbit", "Orbit", "Writes.\n\n> Reads.", "/ada.png"),
                        Speaker.named("Linda")))
                .level("Advanced")
                .language("pt-BR")
                .slot(new Slot(
                        OffsetDateTime.parse("2024-09-10T12:40:00+02:00"),
                        Optional.of(OffsetDateTime.parse("2024-09-10T13:30:00+02:00"))))
                .image("https://img.example/1.png")
                .url("https://evt.example/100k1?a=1&b=2")
                .links(Map.of("slides", "https://x.example/a.pdf", "code", "https://x.example/code"))
                .build();

        assertEquals(session, roundTrip(session));
    }

    @Test
    void aSessionOfWhichLittleIsKnownReadsBackAsItWas() {
        Session session = Session.builder("kettles", "Kettles")
                .source("kettles.md")
                .language("en")
                .build();

        assertEquals(session, roundTrip(session));
    }

    @Test
    void everySessionOfTheDialectsReadsBackAsItWas() {
        Map<String, Session> sessions = new TreeMap<>();
        folder.readAll(ReadProgress.NONE, session -> sessions.put(session.source(), session));

        sessions.values().forEach(session -> assertEquals(session, roundTrip(session)));
    }

    @Test
    void privateDataIsNotReadBack() {
        Session session = Session.builder("EVT24-101", "Kettles")
                .description("Write to ada@moss.example or join the session at https://zoom.us/j/123456789")
                .build();

        String text = roundTrip(session).toString();

        assertEquals(-1, text.indexOf("ada@"));
        assertEquals(-1, text.indexOf("123456789"));
    }

    @Test
    void aNewSessionHasAPlaceOfItsOwn() {
        assertEquals(
                "evt24/evt24-101.md",
                SessionFile.sourceOf(
                        Session.builder("EVT24-101", "x").event("evt24").build()));
        assertEquals(
                "etc-passwd.md",
                SessionFile.sourceOf(Session.builder("../../etc/passwd", "x").build()));
    }

    private Session roundTrip(Session session) {
        Reading reading = folder.parse(session.source(), SessionFile.write(session));
        return assertInstanceOf(Reading.Parsed.class, reading).session();
    }
}
