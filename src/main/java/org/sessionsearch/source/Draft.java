package org.sessionsearch.source;

import java.util.Objects;
import org.sessionsearch.session.Session;

/** What somebody wants a session to be. */
public sealed interface Draft {

    /**
     * A session by its parts. What an existing file holds beside them stays in it.
     *
     * @param session an empty event, type or language is found out as for any file; source and themes do not count
     */
    record Parts(Session session) implements Draft {
        public Parts {
            Objects.requireNonNull(session, "session");
        }
    }

    /** A whole session file of any dialect, which is stored as it stands. */
    record File(String text) implements Draft {
        public File {
            Objects.requireNonNull(text, "text");
        }
    }
}
