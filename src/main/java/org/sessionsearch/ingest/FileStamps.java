package org.sessionsearch.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
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

    /** Of the last call, name and stamp of one file after the other: a map of them, kept, takes three times the memory. */
    private byte[] packed = {};

    FileStamps(Path root) {
        this.root = root;
    }

    private record Stamp(long modified, long size) {}

    /** The files that were added, changed or deleted since the last call; all files at the first one. */
    Set<Path> changed() throws IOException {
        Map<String, Stamp> before = unpacked();
        Set<Path> changed = new HashSet<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        VisibleFiles.walk(root, (folder, attributes) -> {}, (file, attributes) -> {
            String name = root.relativize(file).toString();
            Stamp now = new Stamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size());
            out.writeUTF(name);
            out.writeLong(now.modified());
            out.writeLong(now.size());
            if (!now.equals(before.remove(name))) {
                changed.add(file);
            }
        });
        before.keySet().forEach(gone -> changed.add(path(gone)));
        packed = bytes.toByteArray();
        return changed;
    }

    /** The whole folder stands for a file whose name the system cannot write. */
    private Path path(String name) {
        try {
            return root.resolve(name);
        } catch (InvalidPathException unwritable) {
            return root;
        }
    }

    private Map<String, Stamp> unpacked() throws IOException {
        Map<String, Stamp> stamps = new HashMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        while (in.available() > 0) {
            stamps.put(in.readUTF(), new Stamp(in.readLong(), in.readLong()));
        }
        return stamps;
    }
}
