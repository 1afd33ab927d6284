package org.sessionsearch.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What a server may be at, told by the files that it leaves when it is killed meanwhile. */
enum Moment {
    /** Lucene writes the list of its segments, and moves it into place. */
    COMMIT(1, ".*/generation-[0-9]+/pending_segments.*"),

    /** The index is told to be the new one. */
    SWAP(1, ".*/current\\.next"),

    /** A new index is being built beside the old one. */
    REBUILD(2, ".*/generation-[0-9]+"),

    /** A session file is written, and moved into place. */
    WRITE(1, ".*/\\.session-search-.*\\.tmp");

    private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(200);

    private final int files;
    private final String name;

    /**
     * @param files so many there are at that moment
     * @param name of each
     */
    Moment(int files, String name) {
        this.files = files;
        this.name = name;
    }

    /** Whether it is now, in one folder of sessions or of an index. */
    boolean isNow(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.toString().matches(name)).count() >= files;
        } catch (IOException | UncheckedIOException vanished) {
            return false;
        }
    }

    /** Returns as soon as it is, or after a time. */
    void await(Path folder, long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!isNow(folder) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
