package org.sessionsearch.lucene;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/** Small random corpora in which values are spelt in several ways, missing, or shared. */
final class RandomSessions {

    static final List<String> TRACKS = List.of("AI/ML", "ai / ml", "AI/ML", "Boot", "BOOT", "Security", "Kernel");
    static final List<String> ROOMS = List.of("Room 10", "Room 9", "room 9", "Stage 3", "Größe", "grosse");
    static final List<String> PEOPLE = List.of("Zhou Hua", "Hua Zhou", "Anna Kowalska", "anna kowalska", "José Pérez");
    private static final OffsetDateTime EPOCH = OffsetDateTime.parse("2021-09-10T08:00:00+02:00");

    private final Random random;

    RandomSessions(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** Up to {@code size} sessions by source; the sources of two calls overlap. */
    Map<String, Session> some(int size) {
        Map<String, Session> sessions = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String source = "s" + random.nextInt(size) + ".md";
            sessions.put(source, one(source));
        }
        return sessions;
    }

    private Session one(String source) {
        Session.Builder session = Session.builder("id-" + source, "Title " + random.nextInt(5))
                .source(source)
                .event(random.nextInt(3) == 0 ? "" : "ev" + random.nextInt(2))
                .type(random.nextBoolean() ? "session" : "Session")
                .tracks(several(TRACKS, 3))
                .room(random.nextInt(4) == 0 ? "" : pick(ROOMS));
        for (String name : several(PEOPLE, 2)) {
            session.speaker(new Speaker(name, random.nextBoolean() ? "ACME" : "Acme", "", "", ""));
        }
        if (random.nextInt(5) > 0) {
            session.slot(slot());
        }
        return session.build();
    }

    private Slot slot() {
        OffsetDateTime start = EPOCH.plusHours(random.nextInt(40));
        Duration length = Duration.ofMinutes(30L * (1 + random.nextInt(5)));
        return new Slot(start, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(start.plus(length)));
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    List<String> several(List<String> values, int most) {
        List<String> several = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            several.add(pick(values));
        }
        return several.stream().distinct().toList();
    }
}
