package org.sessionsearch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;
import org.sessionsearch.source.SourceOptions;

/** Follows a real folder with a real engine. */
@Timeout(60)
class FolderIngestTest {

    /** So rare that only what the watcher tells is found. */
    private static final Duration NEVER = Duration.ofHours(1);

    private static final IngestTiming TOLD =
            new IngestTiming(NEVER, NEVER, Duration.ofMillis(50), Duration.ofMillis(50), NEVER);

    /** So often that the watcher is not needed. */
    private static final IngestTiming LOOKING = new IngestTiming(
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(50), NEVER);

    @TempDir
    private Path temp;

    private final List<FolderIngest> opened = new ArrayList<>();
    private Path root;
    private SearchEngine engine;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temp.resolve("sessions"));
        engine = LuceneEngine.inMemory();
    }

    @AfterEach
    void close() {
        opened.forEach(FolderIngest::close);
        engine.close();
    }

    @Test
    void catchingUpIndexesOnlyWhatHasChangedAndDropsWhatIsGone() throws IOException {
        write("a.md", "A");
        write("b/b.md", "B");
        assertEquals(2, caughtUp());
        String generation = engine.generation();
        assertEquals(0, caughtUp());
        assertEquals(generation, engine.generation());
        write("b/b.md", "B2");
        write("c.md", "C");
        Files.delete(root.resolve("a.md"));
        assertEquals(3, caughtUp());
        assertEquals(Set.of("B2", "C"), titles());
    }

    @Test
    void aMissingFolderLeavesTheIndexAsItIs() throws IOException {
        write("a.md", "A");
        caughtUp();
        Files.move(root, temp.resolve("elsewhere"));
        assertThrows(UncheckedIOException.class, this::caughtUp);
        assertEquals(Set.of("A"), titles());
    }

    @Test
    void aFolderInWhichNothingIsLeftLeavesTheIndexAsItIs() throws IOException {
        write("a.md", "A");
        caughtUp();
        Files.delete(root.resolve("a.md"));
        EmptiedFolderException refused = assertThrows(EmptiedFolderException.class, this::caughtUp);
        assertTrue(refused.getMessage().contains("delete the index"), refused.getMessage());
        assertEquals(Set.of("A"), titles());
    }

    @Test
    void anEmptyFolderDoesNotTakeThePlaceOfAFullOneByRebuilding() throws IOException {
        write("a.md", "A");
        caughtUp();
        Files.delete(root.resolve("a.md"));
        FolderIngest ingest = ingest(TOLD);
        assertThrows(EmptiedFolderException.class, () -> ingest.rebuild(ReadProgress.NONE));
        assertEquals(Set.of("A"), titles());
    }

    @Test
    void rebuildingIndexesEverythingAnew() throws IOException {
        write("a.md", "A");
        caughtUp();
        FolderIngest ingest = ingest(TOLD);
        ingest.rebuild(ReadProgress.NONE);
        assertEquals(1, ingest.status().counts().sessions());
        assertEquals(Set.of("A"), titles());
    }

    @Test
    void changedAddedAndDeletedFilesAreFollowed() throws IOException {
        write("a.md", "A");
        FolderIngest ingest = watching(TOLD);
        assertTrue(ingest.status().watching());
        write("a.md", "A2");
        await(() -> titles().equals(Set.of("A2")));
        write("new/deep/b.md", "B");
        await(() -> titles().equals(Set.of("A2", "B")));
        Path staged = Files.writeString(temp.resolve("staged"), session("C"));
        Files.move(staged, root.resolve("a.md"), StandardCopyOption.ATOMIC_MOVE);
        await(() -> titles().equals(Set.of("C", "B")));
        Files.move(root.resolve("new"), temp.resolve("out"));
        await(() -> titles().equals(Set.of("C")));
        Files.move(temp.resolve("out"), root.resolve("back"));
        await(() -> titles().equals(Set.of("C", "B")));
    }

    @Test
    void deletingTheLastFileOfAWatchedFolderIsBelieved() throws IOException {
        write("a.md", "A");
        FolderIngest ingest = watching(TOLD);
        Files.delete(root.resolve("a.md"));
        await(() -> titles().isEmpty());
        assertEquals(IngestStatus.State.IN_STEP, ingest.status().state());
    }

    @Test
    void aSingleChangeIsSearchableSoon() throws IOException {
        for (int i = 0; i < 200; i++) {
            write(i + ".md", "Title " + i);
        }
        watching(TOLD);
        write("0.md", "Warm");
        await(() -> titles().contains("Warm"));
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String title = "Changed " + i;
            write("7.md", title);
            long start = System.nanoTime();
            await(() -> titles().contains(title));
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        assertTrue(Collections.min(millis) < 300, "took " + millis + " ms");
    }

    @Test
    void aBurstIsOneOrFewRefreshes() throws IOException {
        write("a.md", "A");
        watching(TOLD);
        String before = engine.generation();
        for (int i = 0; i < 3000; i++) {
            write("burst/" + i + ".md", "Burst " + i);
        }
        await(() -> engine.report().sessions() == 3001);
        assertTrue(generation(engine.generation()) - generation(before) <= 5, engine.generation());
    }

    @Test
    void temporaryFilesOfEditorsChangeNothing() throws IOException {
        write("a.md", "A");
        watching(TOLD);
        String before = engine.generation();
        write(".a.md.swp", "X");
        write("a.md~", "X");
        write("#a.md#", "X");
        write(".git/refs/b.md", "X");
        write("4913", "X");
        write("a.md", "A");
        write("last.md", "Last");
        await(() -> titles().contains("Last"));
        assertEquals(Set.of("A", "Last"), titles());
        assertEquals(1, generation(engine.generation()) - generation(before));
    }

    @Test
    void changesThatNobodyToldAreFoundByLooking() throws IOException {
        write("a.md", "A");
        FolderFollower follower = new FolderFollower(root, () -> {}, () -> {});
        follower.startAfresh();
        write("a.md", "AA");
        write("b.md", "B");
        follower.look();
        assertEquals(Set.of(root.resolve("a.md"), root.resolve("b.md")), follower.take());
        follower.look();
        assertEquals(Set.of(), follower.take());
    }

    @Test
    void aFolderThatVanishesAndComesBackIsFollowedAgain() throws IOException {
        write("a.md", "A");
        FolderIngest ingest = watching(LOOKING);
        Path away = temp.resolve("away");
        Files.move(root, away);
        await(() -> ingest.status().state() == IngestStatus.State.FAILING);
        assertTrue(
                ingest.status().error().orElseThrow().contains("missing"),
                () -> ingest.status().toString());
        assertEquals(Set.of("A"), titles());
        Files.createDirectory(root);
        await(() -> ingest.status().error().orElse("").contains("holds no session files"));
        assertEquals(Set.of("A"), titles());
        Files.delete(root);
        Files.writeString(away.resolve("b.md"), session("B"));
        Files.move(away, root);
        await(() -> titles().equals(Set.of("A", "B")));
        await(() -> ingest.status().state() == IngestStatus.State.IN_STEP);
        write("c.md", "C");
        await(() -> titles().equals(Set.of("A", "B", "C")));
        await(() -> ingest.status().watching());
    }

    @Test
    void aFolderThatIsNotThereAtTheStartIsWaitedFor() throws IOException {
        Files.delete(root);
        FolderIngest ingest = ingest(LOOKING);
        ingest.watch(ReadProgress.NONE);
        await(() -> ingest.status().state() == IngestStatus.State.FAILING);
        Files.createDirectory(root);
        write("a.md", "A");
        await(() -> titles().equals(Set.of("A")));
        await(() -> ingest.status().error().isEmpty());
    }

    @Test
    void problemsAndCountsAreThoseOfTheFiles() throws IOException {
        write("a.md", "A");
        Files.writeString(root.resolve("broken.md"), "---\ntitle: [\n---\n");
        FolderIngest ingest = ingest(TOLD);
        assertEquals(IngestStatus.State.WAITING, ingest.status().state());
        ingest.catchUp(ReadProgress.NONE);
        assertEquals(2, ingest.status().counts().files());
        assertTrue(ingest.problems().stream().anyMatch(problem -> problem.path().equals("broken.md")));
        assertFalse(ingest.status().caughtUp().isEmpty());
    }

    /** Closed after the test. */
    private FolderIngest ingest(IngestTiming timing) {
        FolderIngest ingest = new FolderIngest(root, SourceOptions.DEFAULT, engine, timing);
        opened.add(ingest);
        return ingest;
    }

    private FolderIngest watching(IngestTiming timing) {
        FolderIngest ingest = ingest(timing);
        ingest.watch(ReadProgress.NONE);
        await(() -> ingest.status().state() == IngestStatus.State.IN_STEP);
        return ingest;
    }

    /** By an ingest of its own, as at a restart. The number of changes. */
    private int caughtUp() {
        return new FolderSync(root, new SessionFolder(root, SourceOptions.DEFAULT), engine).catchUp(ReadProgress.NONE);
    }

    private Set<String> titles() {
        return engine.search(SearchRequest.builder().page(Page.of(1, 1000)).build()).hits().stream()
                .map(hit -> hit.session().title())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long generation(String name) {
        return Long.parseLong(name.substring(name.indexOf('-') + 1));
    }

    private void write(String source, String title) throws IOException {
        Path file = root.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, session(title));
    }

    private static String session(String title) {
        return "---\ntitle: " + title + "\nsession_room: Room 1\n---\nThe body of " + title + ".\n";
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
