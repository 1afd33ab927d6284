package org.sessionsearch.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;

/** Walks a folder, through symbolic links, but not into hidden folders such as {@code .git}. */
final class VisibleFiles {

    private static final int DEEPEST = 64;
    private static final Set<String> IGNORED = Set.of("node_modules");

    private VisibleFiles() {}

    /** Is called with what a walk meets. */
    @FunctionalInterface
    interface Visit {
        void visit(Path path, BasicFileAttributes attributes) throws IOException;
    }

    /**
     * Walks; what vanishes on the way or cannot be looked into is passed over.
     *
     * @throws IOException when {@code start} itself cannot be read
     */
    static void walk(Path start, Visit folder, Visit file) throws IOException {
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                if (!path.equals(start) && isHidden(path)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folder.visit(path, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (!isHidden(path)) {
                    file.visit(path, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
                if (path.equals(start)) {
                    throw cause;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, IOException cause) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || IGNORED.contains(name);
    }
}
