package org.sessionsearch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sessionsearch.session.Problem;

/** Which files of a folder may hold sessions. */
final class SessionFiles {

    private static final Set<String> EXTENSIONS = Set.of(".md", ".markdown", ".mdx");
    private static final int DEEPEST = 64;

    private final Path root;

    SessionFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * What a walk met.
     *
     * @param sources the session files, by their path in the folder
     * @param problems places that could not be looked into, by their path
     */
    record Found(Set<String> sources, Map<String, Problem> problems) {}

    /** Every session file at or below {@code start}, which is the root or lies below it. */
    Found below(Path start) {
        Found found = new Found(new TreeSet<>(), new TreeMap<>());
        try {
            Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Walk(found));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    /** An unmounted folder must never look like an empty one. */
    void requireRoot() {
        if (!Files.exists(root)) {
            throw new UncheckedIOException(
                    new NoSuchFileException(root.toString(), null, "the session folder is missing"));
        }
        if (!Files.isDirectory(root)) {
            throw new UncheckedIOException(new NotDirectoryException(root.toString()));
        }
    }

    Path root() {
        return root;
    }

    /** The file of a source. */
    Path file(String source) {
        return root.resolve(source);
    }

    /** The path in the folder of a file that lies in it, with {@code /}; {@code ""} is the root itself. */
    Optional<String> source(Path file) {
        Path absolute = root.resolve(file).normalize();
        return absolute.startsWith(root) ? Optional.of(relative(absolute)) : Optional.empty();
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether a source is called like a session file, and is neither hidden nor an editor's temporary file. */
    static boolean isSessionFile(String source) {
        for (String part : source.split("/")) {
            if (isHidden(part)) {
                return false;
            }
        }
        int dot = source.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(source.substring(dot).toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.equals("node_modules");
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Found found;

        Walk(Found found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean skip =
                    !directory.equals(root) && isHidden(directory.getFileName().toString());
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String source = relative(file);
            if (isSessionFile(source)) {
                found.sources().add(source);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException broken) {
            String source = relative(file);
            if (broken instanceof FileSystemLoopException) {
                found.problems().put(source, Rule.SYMLINK_LOOP.at(source, 0, "leads back to one of its own parents"));
            } else if (isSessionFile(source)) {
                found.sources().add(source);
            } else if (!(broken instanceof NoSuchFileException)
                    && !isHidden(file.getFileName().toString())) {
                found.problems()
                        .put(source, Rule.UNREADABLE.at(source, 0, "cannot be looked into: " + broken.getMessage()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException broken) {
            return FileVisitResult.CONTINUE;
        }
    }
}
