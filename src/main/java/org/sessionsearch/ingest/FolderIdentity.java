package org.sessionsearch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Which folder of the file system a path leads to; another one after something was mounted there or taken away. */
record FolderIdentity(Object key) {

    /** Empty when there is none, or the file system has no such thing. */
    static Optional<FolderIdentity> of(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return Optional.ofNullable(key).map(FolderIdentity::new);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
