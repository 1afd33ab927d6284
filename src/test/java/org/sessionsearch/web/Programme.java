package org.sessionsearch.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/** A conference of two years, large enough for pages and long facets. */
public final class Programme {

    static final Session HOSTILE = Session.builder("ATL27-900", "</script><img src=x onerror=alert(1)> & friends")
            .source("900.md")
            .description("<b>bold</b> \"quoted\" 'single' </script>")
            .event("atl27")
            .tracks(List.of("Security"))
            .room("Deck")
            .speaker(new Speaker("<i>Mallory</i>", "\"Evil\" & Sons", "", "<script>alert(2)</script>", ""))
            .slot(slot("2027-05-06T18:00:00+02:00", "2027-05-06T18:30:00+02:00"))
            .build();

    static final Session RIGHT_TO_LEFT = Session.builder("ATL27-901", "مقدمة في البحث النصي")
            .source("901.md")
            .description("كيف تجد محركات البحث الكلمات، ولماذا يهم ترتيبها.")
            .event("atl27")
            .tracks(List.of("Search"))
            .room("Deck")
            .language("ar")
            .speaker(Speaker.named("ليلى حداد"))
            .slot(slot("2027-05-06T19:00:00+02:00", "2027-05-06T19:30:00+02:00"))
            .build();

    private static final List<String> SUBJECTS = List.of(
            "Booting Linux on boards nobody can reach",
            "Search engines from first principles",
            "A kernel driver written in Rust",
            "Profiling Python without guessing",
            "Maps that work without a network",
            "Reading other people's code",
            "Compilers for the curious",
            "Databases that forget nothing",
            "Accessible interfaces by habit",
            "Tracing a packet through the kernel");
    private static final List<String> KINDS =
            List.of("an introduction", "war stories", "the year after", "a live session");
    private static final List<String> TRACKS = List.of("Kernel", "Search", "Languages", "Security");
    private static final List<String> ROOMS = List.of("Harbour Hall", "Loft", "Deck");
    private static final List<String> TAGS = List.of(
            "linux", "search", "rust", "python", "maps", "reading", "compilers", "databases", "design", "networks");
    private static final List<Speaker> SPEAKERS = List.of(
            new Speaker("Rosa Ximénez", "Brújula", "Organiser", "Rosa runs a monthly meeting in the same bar.", ""),
            new Speaker("Aiko Tanabe", "Lantern", "Engineer", "Aiko writes drivers.", ""),
            new Speaker("Kwame Asante", "Tidewater", "", "", ""),
            new Speaker("Jana Müller", "", "", "Jana draws what others overlook.", ""),
            new Speaker("Zoë Li", "Lantern", "Lead", "", ""),
            new Speaker("Ali Yıldırım", "", "", "", ""),
            new Speaker("Inês Gonçalves", "Tidewater", "", "", ""),
            new Speaker("Emeka Nwosu", "", "", "", ""));

    private Programme() {}

    /** 82 sessions: 40 a year, and two with unusual texts. */
    public static List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (int year = 2026; year <= 2027; year++) {
            for (int i = 0; i < SUBJECTS.size() * KINDS.size(); i++) {
                sessions.add(session(year, i));
            }
        }
        sessions.add(HOSTILE);
        sessions.add(RIGHT_TO_LEFT);
        return sessions;
    }

    /** Three rooms at a time, eight times a day. */
    private static Session session(int year, int i) {
        String event = "atl" + year % 100;
        int subject = i % SUBJECTS.size();
        String title = SUBJECTS.get(subject) + ", " + KINDS.get(i / SUBJECTS.size());
        int day = 4 + i / 24;
        String hour = "%04d-05-%02dT%02d:".formatted(year, day, 9 + i % 24 / 3);
        return Session.builder("%s-%03d".formatted(event.toUpperCase(Locale.ROOT), 100 + i), title)
                .source(event + "/" + i + ".md")
                .description("What we learnt about " + TAGS.get(subject) + " on the way, with examples to take home, "
                        + "and where it hurt. Bring a laptop and a question.")
                .event(event)
                .type(i == 0 ? "keynote" : "session")
                .tracks(List.of(TRACKS.get(subject % TRACKS.size())))
                .room(ROOMS.get(i % ROOMS.size()))
                .tags(List.of(TAGS.get(subject)))
                .level(i % 2 == 0 ? "Introductory" : "Advanced")
                .language("en")
                .speaker(SPEAKERS.get(i % SPEAKERS.size()))
                .slot(slot(hour + "00:00+02:00", hour + "45:00+02:00"))
                .links(Map.of("slides", "https://slides.example.org/" + i))
                .build();
    }

    private static Slot slot(String start, String end) {
        return new Slot(OffsetDateTime.parse(start), Optional.of(OffsetDateTime.parse(end)));
    }
}
