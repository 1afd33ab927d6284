package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.engine.Change;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Session;

/** What fifteen sessions or more repeat, line by line, makes none of them match; what is so follows from the sessions alone. */
class RepeatedLinesTest {

    private static final int MANY = 15;
    private static final String FOLLOW = "Follow us at https://social.example.org/kestrel";

    @TempDir
    private Path folder;

    @Test
    void aLineThatManySessionsRepeatMakesNoneOfThemMatch() {
        try (LuceneEngine engine = LuceneEngine.inMemory()) {
            engine.apply(puts(0, MANY - 1, FOLLOW));
            assertEquals(MANY - 1, total(engine, "follow us"));
            engine.apply(puts(MANY - 1, MANY, FOLLOW));
            assertEquals(0, total(engine, "follow us"));
            assertEquals(0, total(engine, "\"social example\""));
            assertEquals(0, total(engine, "kestre"));
        }
    }

    @Test
    void theOtherLinesOfASessionStillCount() {
        try (LuceneEngine engine = LuceneEngine.inMemory()) {
            engine.apply(puts(0, 2 * MANY - 1, FOLLOW));
            assertEquals(1, total(engine, "gearbox7"));
            assertEquals(2 * MANY - 1, total(engine, "gears turn"));
        }
    }

    @Test
    void aLineCountsAgainOnceFewSessionsHaveIt() {
        try (LuceneEngine engine = LuceneEngine.inMemory()) {
            engine.apply(puts(0, MANY, FOLLOW));
            assertEquals(0, total(engine, "follow"));
            engine.apply(List.of(new Change.Remove(source(3))));
            assertEquals(MANY - 1, total(engine, "follow"));
            engine.apply(puts(4, 5, "Other words altogether here."));
            assertEquals(MANY - 2, total(engine, "follow"));
        }
    }

    @Test
    void caseAndPunctuationDoNotTellLinesApart() {
        try (LuceneEngine engine = LuceneEngine.inMemory()) {
            engine.apply(puts(0, MANY - 1, FOLLOW));
            engine.apply(puts(MANY - 1, MANY, "FOLLOW us at: <https://social.example.org/kestrel>!"));
            assertEquals(0, total(engine, "follow"));
        }
    }

    @Test
    void whatOneTitleRepeatsIsASessionThatIsGivenAgain() {
        try (LuceneEngine engine = LuceneEngine.inMemory()) {
            engine.apply(IntStream.range(0, 2 * MANY)
                    .mapToObj(i -> put(session(i, "Office hours", FOLLOW)))
                    .toList());
            assertEquals(2 * MANY, total(engine, "follow us"));
        }
    }

    @Test
    void shortLinesMayBeSubjectsAndCountForLonger() {
        try (LuceneEngine engine = LuceneEngine.inMemory()) {
            engine.apply(puts(0, 2 * MANY - 1, "Introduction to macros"));
            assertEquals(2 * MANY - 1, total(engine, "macros"));
            engine.apply(puts(2 * MANY - 1, 2 * MANY, "Introduction to macros"));
            assertEquals(0, total(engine, "macros"));
        }
    }

    @Test
    void aReopenedIndexGoesOnCounting() {
        try (LuceneEngine engine = LuceneEngine.open(folder)) {
            engine.apply(puts(0, MANY, FOLLOW));
        }
        try (LuceneEngine engine = LuceneEngine.open(folder)) {
            assertEquals(0, total(engine, "follow"));
            engine.apply(List.of(new Change.Remove(source(0))));
            assertEquals(MANY - 1, total(engine, "follow"));
        }
    }

    /** Lines that were read one by one, in any order, or all at once, are the same lines. */
    @Test
    void changesEndWhereAFreshIndexBegins() {
        List<String> lines = List.of(FOLLOW, "Recorded live at the Kestrel", "This hall is kindly sponsored");
        Random random = new Random(7);
        TreeMap<String, Session> sessions = new TreeMap<>();
        try (LuceneEngine changed = LuceneEngine.inMemory()) {
            for (int round = 0; round < 60; round++) {
                int number = random.nextInt(30);
                if (random.nextInt(4) == 0) {
                    sessions.remove(source(number));
                    changed.apply(List.of(new Change.Remove(source(number))));
                } else {
                    Session session = session(number, title(number), lines.get(random.nextInt(lines.size())));
                    sessions.put(session.source(), session);
                    changed.apply(List.of(put(session)));
                }
                assertSame(changed, sessions.values());
            }
        }
    }

    private static void assertSame(LuceneEngine changed, Iterable<Session> sessions) {
        List<Change> all = new ArrayList<>();
        sessions.forEach(session -> all.add(put(session)));
        try (LuceneEngine fresh = LuceneEngine.inMemory()) {
            fresh.load(all);
            fresh.caughtUp();
            for (String text : List.of("follow us", "recorded live", "kindly sponsored", "gears")) {
                assertEquals(total(fresh, text), total(changed, text), text);
            }
        }
    }

    private static int total(LuceneEngine engine, String text) {
        return engine.search(SearchRequest.builder().text(text).typo(false).build())
                .total();
    }

    private static List<Change> puts(int from, int to, String line) {
        return IntStream.range(from, to)
                .mapToObj(i -> put(session(i, title(i), line)))
                .toList();
    }

    private static Change put(Session session) {
        return new Change.Put(session, session.toString());
    }

    private static Session session(int number, String title, String line) {
        return Session.builder("KES26-" + (100 + number), title)
                .source(source(number))
                .description("How the gears of gearbox" + number + "\n\n" + line + "\n\nturn and turn.")
                .build();
    }

    private static String title(int number) {
        return "Clockwork " + number;
    }

    private static String source(int number) {
        return number + ".md";
    }
}
