package org.sessionsearch.source;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes and deletes files so that whoever looks, and whatever fails, finds the old content or the new one, whole; what
 * returned is on the disk.
 */
final class DurableFiles {

    /** Hidden, so that neither the reader nor the watcher takes it for a session. */
    private static final String TEMPORARY = ".session-search-";

    private static final boolean FOLDERS_CAN_BE_SYNCED = File.separatorChar == '/';

    private DurableFiles() {}

    /** Looks once more before a file is replaced. */
    @FunctionalInterface
    interface LastLook {
        /** Whether the file may still be replaced. */
        boolean agrees() throws IOException;
    }

    /** @throws FileAlreadyExistsException when there is such a file; it is left as it is */
    static void create(Path file, byte[] content) throws IOException {
        Path temporary = written(file, content);
        try {
            link(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(file.getParent());
    }

    /** Unlike a rename, a link never takes the place of a file. Some file systems have none. */
    private static void link(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException exists) {
            throw exists;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(temporary, file);
        }
    }

    /** Replaces a file, unless the last look says no; returns what that said. */
    static boolean replace(Path file, byte[] content, LastLook look) throws IOException {
        Path temporary = written(file, content);
        try {
            keepPermissions(file, temporary);
            if (!look.agrees()) {
                return false;
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(file.getParent());
        return true;
    }

    static void delete(Path file) throws IOException {
        Files.delete(file);
        sync(file.getParent());
    }

    static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        sync(folder.getParent());
    }

    private static Path written(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(TEMPORARY + UUID.randomUUID() + ".tmp");
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            return temporary;
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    /** Makes durable which files there are. */
    private static void sync(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes what a crash in the middle of a write left behind. Returns how many files that were. */
    static int sweep(Path root) throws IOException {
        int[] swept = {0};
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (name.startsWith(TEMPORARY) && name.endsWith(".tmp")) {
                    Files.deleteIfExists(file);
                    swept[0]++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden =
                        !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        return swept[0];
    }
}
