package org.sessionsearch.engine;

import java.util.Objects;
import org.sessionsearch.session.Session;

/** One difference between what an engine holds and what it should hold. */
public sealed interface Change {

    /**
     * Add the session, in place of the one with the same source path if there is one.
     *
     * @param fingerprint tells two contents of one source apart
     */
    record Put(Session session, String fingerprint) implements Change {
        public Put {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }
    }

    /** Remove the session that came from a source path, if there is one. */
    record Remove(String source) implements Change {
        public Remove {
            Objects.requireNonNull(source, "source");
        }
    }
}
