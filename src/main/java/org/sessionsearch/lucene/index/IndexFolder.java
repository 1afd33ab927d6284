package org.sessionsearch.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.util.IOUtils;
import org.sessionsearch.engine.EngineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generations in a folder: {@code generation-3/} and the like, a file {@code current} that names the one in use, and a
 * lock. The file is replaced by renaming another over it, so a crash leaves the old generation or the new one, never
 * half of either. Everything else in the folder is left alone.
 */
final class IndexFolder implements IndexHome {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final String PREFIX = "generation-";
    private static final String CURRENT = "current";
    private static final String NEXT = "current.next";
    private static final String LOCK = "write.lock";
    private static final String ATTEMPT = "write.attempt";

    private final Path folder;
    private final Directory lockDirectory;

    /** Null until it is claimed. */
    private Lock lock;

    private IndexFolder(Path folder, Directory lockDirectory) {
        this.folder = folder;
        this.lockDirectory = lockDirectory;
    }

    /** Opens a folder, made when it does not exist. */
    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new IndexFolder(folder, FSDirectory.open(folder, NativeFSLockFactory.INSTANCE));
    }

    @Override
    public void claim() throws IOException {
        if (lock == null) {
            lock = lock();
        }
        Path attempt = folder.resolve(ATTEMPT);
        Files.write(attempt, new byte[1]);
        Files.delete(attempt);
    }

    private Lock lock() throws IOException {
        try {
            return lockDirectory.obtainLock(LOCK);
        } catch (LockObtainFailedException e) {
            throw new EngineUnavailableException(
                    "the index in " + folder.toAbsolutePath().normalize()
                            + " is in use by another process; stop that one, or give this one an index folder of its own",
                    e);
        }
    }

    @Override
    public OptionalInt current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT)).strip();
            OptionalInt number = number(name);
            return number.isPresent() && Files.isDirectory(folder.resolve(name)) ? number : OptionalInt.empty();
        } catch (NoSuchFileException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public Directory open(int generation) throws IOException {
        return FSDirectory.open(folder.resolve(PREFIX + generation));
    }

    @Override
    public Directory openApart(int generation) throws IOException {
        return new NIOFSDirectory(folder.resolve(PREFIX + generation));
    }

    @Override
    public void makeCurrent(int generation) throws IOException {
        Files.createDirectories(folder);
        Path next = folder.resolve(NEXT);
        Files.writeString(next, PREFIX + generation + "\n");
        IOUtils.fsync(next, false);
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(folder, true);
        deleteOthers();
    }

    @Override
    public void deleteOthers() throws IOException {
        OptionalInt current = current();
        Files.deleteIfExists(folder.resolve(NEXT));
        try (DirectoryStream<Path> generations = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path generation : generations) {
                OptionalInt number = number(generation.getFileName().toString());
                if (number.isPresent() && !number.equals(current)) {
                    delete(generation);
                }
            }
        }
    }

    @Override
    public String sentence(Throwable thrown) {
        Throwable failure = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
        String told = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String message = failure instanceof AccessDeniedException ? told + " may not be written" : told;
        return message.replace(folder.toAbsolutePath().toString(), "the index folder")
                .replace(folder.toString(), "the index folder");
    }

    private static void delete(Path generation) {
        try {
            IOUtils.rm(generation);
        } catch (IOException e) {
            // Some systems keep files that are still being read; the next start deletes them.
            LOG.info("{} is no longer needed and could not be deleted yet: {}", generation, e.getMessage());
        }
    }

    private static OptionalInt number(String name) {
        boolean generation = name.matches(PREFIX + "[0-9]{1,9}");
        return generation ? OptionalInt.of(Integer.parseInt(name.substring(PREFIX.length()))) : OptionalInt.empty();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(lock, lockDirectory);
    }
}
