package org.sessionsearch.source;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files on a few threads and gives what they hold in the order of the files. */
final class FolderReader {

    private static final Logger LOG = LoggerFactory.getLogger(FolderReader.class);
    private static final int THREADS = 2;
    private static final int AHEAD = 128;

    private final SessionFiles files;
    private final SessionParser parser;
    private final FolderMemory memory;

    FolderReader(SessionFiles files, SessionParser parser, FolderMemory memory) {
        this.files = files;
        this.parser = parser;
        this.memory = memory;
    }

    /**
     * What one file holds.
     *
     * @param reading empty when there is no such file any more
     * @param stamp as {@link FolderMemory#stamp} has it
     */
    record FileReading(String source, Optional<Reading> reading, long stamp) {}

    /** Reads one file. */
    FileReading read(String source) {
        long stamp = memory.stamp(files.file(source));
        return new FileReading(source, reading(source), stamp);
    }

    private Optional<Reading> reading(String source) {
        return switch (FileText.of(files.file(source), source)) {
            case FileText.Gone gone -> Optional.empty();
            case FileText.Unreadable unreadable -> Optional.of(new Reading.Rejected(unreadable.problem()));
            case FileText.Read read -> Optional.of(parsed(source, read));
        };
    }

    /** A defect here costs the file that brings it out, not all the others. */
    private Reading parsed(String source, FileText.Read text) {
        try {
            return parser.parse(source, text);
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("the session file {} could not be understood; please report this", source, defect);
            return new Reading.Rejected(Rule.UNREADABLE.at(source, 0, "could not be understood: " + defect));
        }
    }

    /** Reads {@code sources} and hands what each holds to {@code sink}, in their order, on the calling thread. */
    void read(Collection<String> sources, Consumer<FileReading> sink) {
        ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("read-", 0).factory());
        try {
            Queue<Future<FileReading>> pending = new ArrayDeque<>();
            Iterator<String> rest = sources.iterator();
            while (rest.hasNext() || !pending.isEmpty()) {
                while (rest.hasNext() && pending.size() < AHEAD) {
                    String source = rest.next();
                    pending.add(threads.submit(() -> read(source)));
                }
                sink.accept(await(pending.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static FileReading await(Future<FileReading> reading) {
        try {
            return reading.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the session folder", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a session file could not be parsed", broken.getCause());
        }
    }
}
