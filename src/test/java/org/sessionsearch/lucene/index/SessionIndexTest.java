package org.sessionsearch.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.session.Session;

/** The views of these tests are the readers themselves. */
@Timeout(60)
class SessionIndexTest {

    private static final IndexVersions OLD = new IndexVersions(6, 6);
    private static final IndexVersions NEW_READS_OLD = new IndexVersions(7, 6);
    private static final IndexVersions NEW_READS_NEW = new IndexVersions(7, 7);

    @TempDir
    private Path folder;

    @Test
    void anOlderSchemaAnswersUntilTheNewIndexHasCaughtUp() {
        try (SessionIndex<DirectoryReader> old = open(OLD)) {
            old.apply(puts(0, 10));
        }
        try (SessionIndex<DirectoryReader> index = open(NEW_READS_OLD)) {
            assertEquals(Set.of(), index.fingerprints().keySet());
            index.apply(puts(0, 3));
            assertEquals(10, count(index));
            assertEquals(3, index.fingerprints().size());
            index.caughtUp();
            assertEquals(3, count(index));
            index.apply(puts(3, 4));
            assertEquals(4, count(index));
        }
        assertEquals(1, generations().size());
        try (SessionIndex<DirectoryReader> index = open(NEW_READS_NEW)) {
            assertEquals(4, count(index));
        }
    }

    @Test
    void aRestartBeforeTheNewIndexHasCaughtUpAnswersFromTheOldOneAgain() {
        try (SessionIndex<DirectoryReader> old = open(OLD)) {
            old.apply(puts(0, 10));
        }
        try (SessionIndex<DirectoryReader> index = open(NEW_READS_OLD)) {
            index.apply(puts(0, 3));
        }
        try (SessionIndex<DirectoryReader> index = open(NEW_READS_OLD)) {
            assertEquals(10, count(index));
            assertEquals(Set.of(), index.fingerprints().keySet());
        }
    }

    @Test
    void anUnreadableSchemaIsBuiltAnewAndAnswersAsItGrows() {
        try (SessionIndex<DirectoryReader> old = open(OLD)) {
            old.apply(puts(0, 10));
        }
        try (SessionIndex<DirectoryReader> index = open(NEW_READS_NEW)) {
            assertEquals(0, count(index));
            index.apply(puts(0, 3));
            assertEquals(3, count(index));
        }
    }

    @Test
    void anIndexOfANewerSchemaIsBuiltAnew() {
        try (SessionIndex<DirectoryReader> later = open(NEW_READS_NEW)) {
            later.apply(puts(0, 10));
        }
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            assertEquals(0, count(index));
        }
    }

    @Test
    void aRebuildAnswersFromTheOldIndexUntilItHasCaughtUp() {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            index.apply(puts(0, 10));
            index.rebuild();
            assertEquals(10, count(index));
            assertEquals(Set.of(), index.fingerprints().keySet());
            index.apply(puts(0, 2));
            index.rebuild();
            index.apply(puts(0, 5));
            index.commit();
            assertEquals(10, count(index));
            index.caughtUp();
            assertEquals(5, count(index));
        }
        assertEquals(1, generations().size());
    }

    @Test
    void everyTruncatedFileIsNoticedAtTheStartAndTheIndexBuiltAnew() throws IOException {
        fill();
        int files = indexFiles().size();
        for (int i = 0; i < files; i++) {
            fill();
            Path file = indexFiles().get(i);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            assertBuiltAnew(file);
        }
    }

    @Test
    void aFlippedBitIsNoticedAtTheStartAndTheIndexBuiltAnew() throws IOException {
        fill();
        int files = indexFiles().size();
        for (int i = 0; i < files; i++) {
            fill();
            Path file = indexFiles().get(i);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
            assertBuiltAnew(file);
        }
    }

    @Test
    void everyMissingFileIsNoticedAtTheStartAndTheIndexBuiltAnew() throws IOException {
        fill();
        int files = indexFiles().size();
        for (int i = 0; i < files; i++) {
            fill();
            Path file = indexFiles().get(i);
            Files.delete(file);
            assertBuiltAnew(file);
        }
    }

    @Test
    void aNonsensicalPointerIsNoIndex() throws IOException {
        fill();
        Files.writeString(folder.resolve("current"), "../../etc");
        assertBuiltAnew(folder.resolve("current"));
    }

    @Test
    void whatOthersLeftInTheFolderStays() throws IOException {
        Files.writeString(folder.resolve("README.md"), "a page");
        Files.createDirectories(folder.resolve("generation-of-others"));
        fill();
        try (SessionIndex<DirectoryReader> index = open(NEW_READS_NEW)) {
            assertEquals(0, count(index));
        }
        assertTrue(Files.exists(folder.resolve("README.md")));
        assertTrue(Files.exists(folder.resolve("generation-of-others")));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        EngineUnavailableException refused = assertThrows(
                EngineUnavailableException.class, () -> SessionIndex.open(file.resolve("index"), reader -> reader));
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    }

    @Test
    void aViewThatCannotBeMadeLeavesTheOldOneAndTheNextChangeStartsFromTheLastCommit() {
        AtomicBoolean broken = new AtomicBoolean();
        try (SessionIndex<DirectoryReader> index = SessionIndex.open(folder, reader -> {
            if (broken.get()) {
                throw new IllegalStateException("the view broke");
            }
            return reader;
        })) {
            index.apply(puts(0, 10));
            index.commit();
            broken.set(true);
            assertThrows(EngineUnavailableException.class, () -> index.apply(puts(10, 20)));
            assertEquals(10, count(index));
            broken.set(false);
            assertThrows(EngineUnavailableException.class, () -> index.apply(puts(20, 21)));
            assertEquals(10, index.fingerprints().size());
            index.apply(puts(20, 21));
            assertEquals(10, count(index));
            index.caughtUp();
            assertEquals(11, count(index));
        }
    }

    @Test
    void whatAnswersNeverShrinksWhenChangesAreLost() throws IOException {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            index.apply(puts(0, 10));
            index.commit();
            index.apply(puts(10, 20));
            Path segments = indexFiles().stream()
                    .filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            Files.write(segments, new byte[3]);
            assertThrows(EngineUnavailableException.class, index::verify);
            assertEquals(20, count(index));
            assertEquals(Set.of(), index.fingerprints().keySet());
            index.apply(puts(0, 5));
            assertEquals(20, count(index));
            index.apply(puts(5, 20));
            index.caughtUp();
            assertEquals(20, count(index));
            index.verify();
        }
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            assertEquals(20, count(index));
        }
    }

    @Test
    void anIndexFolderThatIsDeletedMeanwhileIsMadeAnew() throws IOException {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            index.apply(puts(0, 10));
            index.commit();
            for (Path file : indexFiles()) {
                Files.delete(file);
            }
            Files.delete(folder.resolve("current"));
            assertThrows(EngineUnavailableException.class, index::verify);
            assertEquals(10, count(index));
            index.fingerprints();
            index.apply(puts(0, 10));
            index.caughtUp();
            index.verify();
        }
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            assertEquals(10, count(index));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void toVerifyLeavesNothingMoreInMemory() throws IOException {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            index.apply(puts(0, 10));
            index.commit();
            long before = mappings();
            assertTrue(before > 0, "the index is mapped into memory");
            index.verify();
            index.verify();
            assertEquals(before, mappings());
        }
    }

    private long mappings() throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.contains(folder.toString())).count();
        }
    }

    @Test
    void readersNeverFailNorSeeHalfAChangeWhileOthersWrite() throws InterruptedException {
        int perChange = 40;
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(3);
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(Thread.ofPlatform().start(() -> {
                    running.countDown();
                    while (!done.get() && failure.get() == null) {
                        try {
                            assertEquals(0, count(index) % perChange);
                        } catch (Throwable e) {
                            failure.set(e);
                        }
                    }
                }));
            }
            assertTrue(running.await(10, TimeUnit.SECONDS));
            for (int change = 0; change < 60; change++) {
                index.apply(change % 3 == 2 ? removes(0, perChange) : puts(0, perChange * (1 + change % 3)));
                if (change % 10 == 9) {
                    index.commit();
                }
                if (change == 30) {
                    index.rebuild();
                    index.apply(puts(0, perChange));
                    index.caughtUp();
                }
            }
            done.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            assertEquals(null, failure.get());
        }
    }

    @Test
    void manyChangesEndInOneSegment() throws InterruptedException {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            for (int from = 0; from < 3000; from += 1000) {
                index.apply(puts(from, from + 1000));
            }
            index.caughtUp();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (segments(index) > 1 && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            assertEquals(1, segments(index));
            assertEquals(3000, count(index));
        }
    }

    private void fill() {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            index.apply(puts(0, 50));
            index.apply(puts(0, 5));
        }
    }

    private void assertBuiltAnew(Path damaged) {
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            assertEquals(0, count(index), damaged.toString());
            index.apply(puts(0, 3));
            assertEquals(3, count(index), damaged.toString());
        }
        try (SessionIndex<DirectoryReader> index = open(OLD)) {
            assertEquals(3, count(index), damaged.toString());
            index.rebuild();
            index.caughtUp();
        }
    }

    private SessionIndex<DirectoryReader> open(IndexVersions versions) {
        return SessionIndex.open(folder, versions, reader -> reader);
    }

    private static int count(SessionIndex<DirectoryReader> index) {
        return index.read(DirectoryReader::numDocs);
    }

    private static int segments(SessionIndex<DirectoryReader> index) {
        return index.read(reader -> reader.leaves().size());
    }

    private static List<Change> puts(int from, int to) {
        return IntStream.range(from, to)
                .<Change>mapToObj(number -> new Change.Put(
                        Session.builder("id" + number, "Title " + number)
                                .source(number + ".md")
                                .build(),
                        "f"))
                .toList();
    }

    private static List<Change> removes(int from, int to) {
        return IntStream.range(from, to)
                .<Change>mapToObj(number -> new Change.Remove(number + ".md"))
                .toList();
    }

    private List<Path> generations() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> indexFiles() throws IOException {
        assertFalse(generations().isEmpty());
        try (Stream<Path> files = Files.list(generations().getFirst())) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
