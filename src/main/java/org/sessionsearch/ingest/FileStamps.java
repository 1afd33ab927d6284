package org.sessionsearch.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Finds changed files without reading any, by time and size: what a watcher may have missed, and all there is where
 * nothing can be watched. Not thread-safe.
 */
final class FileStamps {

    private final Path root;
    private Map<Path, Stamp> stamps = Map.of();

    FileStamps(Path root) {
        this.root = root;
    }

    private record Stamp(long modified, long size) {}

    /** The files that were added, changed or deleted since the last call; all files at the first one. */
    Set<Path> changed() throws IOException {
        Map<Path, Stamp> now = new HashMap<>();
        VisibleFiles.walk(
                root,
                (folder, attributes) -> {},
                (file, attributes) -> now.put(
                        file, new Stamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size())));
        Set<Path> changed = new HashSet<>(stamps.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(file -> now.containsKey(file) && now.get(file).equals(stamps.get(file)));
        stamps = now;
        return changed;
    }
}
