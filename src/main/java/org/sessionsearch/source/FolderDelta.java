package org.sessionsearch.source;

import java.util.List;
import org.sessionsearch.session.Session;

/**
 * How the sessions of a folder differ from before.
 *
 * @param put sessions that are new, were read again or have another id, each with its own source
 * @param removed sources that give no session any more
 */
public record FolderDelta(List<Session> put, List<String> removed) {
    public FolderDelta {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }
}
