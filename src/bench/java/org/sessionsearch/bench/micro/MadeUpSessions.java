package org.sessionsearch.bench.micro;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/** Sessions whose words are drawn as unevenly as those of real text: the n-th word about n times rarer than the first. */
final class MadeUpSessions {

    private static final String[] SYLLABLES = {
        "ker", "nel", "cloud", "data", "py", "thon", "test", "ing", "scale", "net", "graph", "lin", "ux", "rust",
                "boot",
        "flow", "struct", "ure", "ap", "lication", "sec", "urity", "web", "serv", "ice", "mod", "el", "tion", "com",
                "pile"
    };
    private static final int VOCABULARY = 40_000;

    private final Random random = new Random(42);
    private final List<String> words = new ArrayList<>();

    MadeUpSessions() {
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int rest = i + 1; rest > 0; rest /= SYLLABLES.length) {
                word.append(SYLLABLES[rest % SYLLABLES.length]);
            }
            words.add(word.toString());
        }
    }

    List<Session> make(int size) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sessions.add(session(i));
        }
        return sessions;
    }

    /** A text of so many words. */
    String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /** One word; the nearer to the list's beginning, the likelier. */
    String word() {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
    }

    private Session session(int number) {
        String event = "mad" + number / 60;
        return Session.builder(event.toUpperCase(Locale.ROOT) + "-" + (100 + number % 60), text(7))
                .source(event + "/" + number + ".md")
                .description(text(90))
                .event(event)
                .room("Room " + number % 9)
                .tracks(number % 5 == 0 ? List.of(word()) : List.of())
                .tags(List.of(word(), word()))
                .speaker(Speaker.named(word() + " " + word()))
                .slot(new Slot(
                        OffsetDateTime.of(2020, 1, 1 + number % 28, number % 24, 0, 0, 0, ZoneOffset.UTC),
                        Optional.empty()))
                .build();
    }
}
