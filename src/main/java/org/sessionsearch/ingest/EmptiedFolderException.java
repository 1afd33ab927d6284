package org.sessionsearch.ingest;

import java.nio.file.Path;

/** A folder holds no sessions any more, which is not believed: the index is left as it is. */
final class EmptiedFolderException extends RuntimeException {

    EmptiedFolderException(Path root, int sessions) {
        super("%s holds no session files, but the index holds %d sessions; they stay until there are files again. "
                        .formatted(root, sessions)
                + "If the folder is meant to be empty, delete the index.");
    }
}
