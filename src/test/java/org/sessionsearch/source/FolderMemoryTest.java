package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.session.Session;

/** Each reading is that of a new run, which knows of the last one only what was remembered. */
class FolderMemoryTest {

    /** Later, when the times of files can be told apart. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir
    private Path temp;

    private final Map<String, String> held = new HashMap<>();
    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temp.resolve("sessions"));
    }

    @Test
    void onlyWhatHasChangedIsGivenAgain() throws IOException {
        write("a.md", "A");
        write("b.md", "B");
        assertEquals(Set.of("a.md", "b.md"), given());
        assertEquals(Set.of(), given());
        write("b.md", "B2");
        write("c.md", "C");
        Files.delete(root.resolve("a.md"));
        assertEquals(Set.of("b.md", "c.md"), given());
        assertEquals(Set.of("b.md", "c.md"), held.keySet());
    }

    @Test
    void anEditThatKeepsSizeAndTimeIsNoticed() throws IOException {
        Path file = write("a.md", "One");
        FileTime time = Files.getLastModifiedTime(file);
        given();
        write("a.md", "Two");
        Files.setLastModifiedTime(file, time);
        assertEquals(Set.of("a.md"), given());
    }

    @Test
    void aFileThatChangedJustNowIsNotTrusted() throws IOException {
        write("a.md", "A");
        assertEquals(Set.of("a.md"), given(Clock.systemUTC(), SourceOptions.DEFAULT, "1"));
        assertEquals(Set.of("a.md"), given(Clock.systemUTC(), SourceOptions.DEFAULT, "1"));
    }

    @Test
    void whatIsNotHeldAnyMoreIsGiven() throws IOException {
        write("a.md", "A");
        write("b.md", "B");
        given();
        held.put("a.md", "of another index");
        assertEquals(Set.of("a.md"), given());
        held.clear();
        assertEquals(Set.of("a.md", "b.md"), given());
    }

    @Test
    void anotherProgramOrSettingReadsEverything() throws IOException {
        write("a.md", "A");
        given();
        assertEquals(Set.of("a.md"), given(LATER, SourceOptions.DEFAULT, "2"));
        SourceOptions berlin = new SourceOptions(ZoneId.of("Europe/Berlin"), Map.of(), Map.of());
        assertEquals(Set.of("a.md"), given(LATER, berlin, "2"));
        assertEquals(Set.of(), given(LATER, berlin, "2"));
    }

    @Test
    void aDamagedMemoryIsDropped() throws IOException {
        write("a.md", "A");
        given();
        Path memory = temp.resolve("memory");
        byte[] whole = Files.readAllBytes(memory);
        for (int at = 0; at < whole.length; at += 3) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xFF;
            Files.write(memory, damaged);
            assertEquals(Set.of("a.md"), given(), "a wrong byte at " + at);
        }
        Files.write(memory, new byte[0]);
        assertEquals(Set.of("a.md"), given());
    }

    @Test
    void whateverHappenedTheSessionsAndProblemsAreThoseOfTheFiles() throws IOException {
        Random random = new Random(11);
        List<String> sources = List.of("a.md", "b.md", "x/c.md", "x/2020-01-02-d.md", "x/2021-01-02-d.md", "e.md");
        for (int run = 0; run < 60; run++) {
            for (int change = random.nextInt(3); change > 0; change--) {
                change(sources.get(random.nextInt(sources.size())), random);
            }
            SessionFolder remembering = folder(LATER, SourceOptions.DEFAULT, "1");
            given(remembering);
            SessionFolder anew = new SessionFolder(root, SourceOptions.DEFAULT);
            Map<String, String> expected = new HashMap<>();
            anew.readAll(ReadProgress.NONE, session -> expected.put(session.source(), session.toString()));
            expected.keySet().retainAll(anew.sources());
            assertEquals(expected, held, "run " + run);
            assertEquals(anew.problems(), remembering.problems(), "run " + run);
            assertEquals(anew.counts(), remembering.counts(), "run " + run);
        }
    }

    private void change(String source, Random random) throws IOException {
        if (random.nextInt(4) == 0) {
            Files.deleteIfExists(root.resolve(source));
        } else if (random.nextInt(4) == 0) {
            write(source, "[broken");
        } else {
            write(source, "LAB21-10" + random.nextInt(2), "Title " + random.nextInt(2));
        }
    }

    private Set<String> given() {
        return given(LATER, SourceOptions.DEFAULT, "1");
    }

    private Set<String> given(Clock clock, SourceOptions options, String program) {
        return given(folder(clock, options, program));
    }

    private SessionFolder folder(Clock clock, SourceOptions options, String program) {
        return new SessionFolder(root, options, FolderMemory.in(temp.resolve("memory"), program, clock));
    }

    /** As an index does: holds what it is given, under the session's text as fingerprint. */
    private Set<String> given(SessionFolder folder) {
        Set<String> given = new TreeSet<>();
        folder.readAll(Map.copyOf(held), ReadProgress.NONE, (Session session) -> {
            held.put(session.source(), session.toString());
            given.add(session.source());
        });
        held.keySet().retainAll(folder.sources());
        assertTrue(held.keySet().containsAll(folder.sources()), held::toString);
        folder.remember(held);
        return given;
    }

    private Path write(String source, String title) throws IOException {
        Path file = root.resolve(source);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "---\ntitle: " + title + "\nsession_room: Room 1\n---\nThe body.\n");
    }

    private void write(String source, String code, String title) throws IOException {
        Path file = root.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\nsession_id: " + code + "\ntitle: " + title + "\n---\nThe body.\n");
    }
}
