package org.sessionsearch.http;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/** The sessions of the tests of this room. */
final class Talks {

    static final Session RUST = Session.builder("CON24-101", "Rust for <Linux> & you")
            .source("con24/101.md")
            .description("Memory safety in drivers.")
            .body("The whole page.")
            .event("con24")
            .tracks(List.of("Linux Kernel"))
            .room("Stage 1")
            .speaker(new Speaker("Ana Gómez", "Acme", "Engineer", "Writes drivers.", ""))
            .tags(List.of("rust", "-quoted"))
            .level("Intermediate")
            .language("en")
            .slot(slot("2024-05-06T10:00+02:00", "2024-05-06T11:00+02:00"))
            .links(Map.of("slides", "https://example.org/101.pdf"))
            .build();

    static final Session BOOT = Session.builder("CON24-102", "Booting faster")
            .source("con24/102.md")
            .event("con24")
            .tracks(List.of("Boot"))
            .room("Stage 1")
            .speaker(Speaker.named("Bo Li"))
            .slot(slot("2024-05-06T11:30+02:00", "2024-05-06T12:00+02:00"))
            .build();

    static final Session KEYNOTE = Session.builder("CON24-103", "Opening keynote")
            .source("con24/103.md")
            .event("con24")
            .type("keynote")
            .room("Stage 2")
            .slot(slot("2024-05-06T10:30+02:00", "2024-05-06T11:30+02:00"))
            .build();

    static final Session UNPLACED = Session.builder("lost-talk", "A talk without a place")
            .source("lost.md")
            .build();

    static final Session[] ALL = {RUST, BOOT, KEYNOTE, UNPLACED};

    private Talks() {}

    private static Slot slot(String start, String end) {
        return new Slot(OffsetDateTime.parse(start), Optional.of(OffsetDateTime.parse(end)));
    }
}
