package org.sessionsearch.instant;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/** A small conference for the tests of this room: eight sessions and forty more that fill pages. */
final class Programme {

    static final Themes THEMES =
            new Themes(Map.of("Systems", List.of("Linux Kernel", "Boot"), "People", List.of("Community")));

    private Programme() {}

    static SearchEngine engine() {
        List<Change> changes = new ArrayList<>();
        for (Session session : sessions()) {
            changes.add(new Change.Put(session, "1"));
        }
        SearchEngine engine = LuceneEngine.inMemory();
        engine.apply(changes);
        return engine;
    }

    private static List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        sessions.add(talk("CON24-101", "Rust for <Linux> & you", List.of("Linux Kernel"), "Stage 1", 10)
                .description("Memory safety in kernel drivers. Rust keeps a driver from using memory that is gone. "
                        + "This session shows the first driver in the tree, what it took, what it cost, and what is next "
                        + "for everybody who writes drivers.")
                .body("Slides follow after the xylophone concert.")
                .speaker(new Speaker("Ana Gómez", "Acme", "Engineer", "Ana writes drivers.", ""))
                .speaker(new Speaker("Zoë Li", "Initech", "", "", ""))
                .tags(List.of("rust", "-quoted", "a:b"))
                .level("Intermediate")
                .language("en")
                .links(Map.of("slides", "https://example.org/101.pdf"))
                .build());
        sessions.add(talk("CON24-102", "Booting faster", List.of("Boot"), "Stage 1", 12)
                .description("From power button to prompt in a second.")
                .speaker(new Speaker("Zoë Li", "Initech", "", "", ""))
                .tags(List.of("boot"))
                .links(Map.of("video", "https://example.org/102.mp4", "slides", "https://example.org/102.pdf"))
                .build());
        sessions.add(talk("CON24-103", "Kernel memory, explained", List.of("Linux Kernel", "Boot"), "Stage 2", 14)
                .description("Where memory comes from.")
                .speaker(Speaker.named("Ana Gómez"))
                .tags(List.of("memory", "rust"))
                .build());
        sessions.add(talk("CON24-104", "Opening keynote", List.of(), "Stage 2", 9)
                .type("keynote")
                .build());
        sessions.add(talk("CON24-105", "How we welcome newcomers", List.of("Community"), "Stage 2", 16)
                .slot(slot(16, Optional.of(20)))
                .build());
        sessions.add(talk("CON24-106", "Lightning talks", List.of("Varia"), "Stage 3", 17)
                .slot(slot(17, Optional.empty()))
                .build());
        sessions.add(Session.builder("lost-talk", "A talk without a place")
                .source("lost.md")
                .build());
        for (int i = 0; i < 40; i++) {
            sessions.add(talk("CON24-2" + (10 + i), "Filler number " + i, List.of("Filler"), "Cellar", 18)
                    .build());
        }
        return sessions;
    }

    private static Session.Builder talk(String id, String title, List<String> tracks, String room, int hour) {
        return Session.builder(id, title)
                .source(id + ".md")
                .event("con24")
                .tracks(tracks)
                .themes(THEMES.values(0, tracks).stream()
                        .filter(theme -> !tracks.contains(theme))
                        .toList())
                .room(room)
                .slot(slot(hour, Optional.of(45)));
    }

    private static Slot slot(int hour, Optional<Integer> minutes) {
        OffsetDateTime start = OffsetDateTime.parse("2024-05-06T00:00+02:00").plusHours(hour);
        return new Slot(start, minutes.map(start::plusMinutes));
    }
}
