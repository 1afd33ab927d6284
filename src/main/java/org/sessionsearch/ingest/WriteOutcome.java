package org.sessionsearch.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.WriteResult.Flaw;

/** What became of a write. */
public sealed interface WriteOutcome {

    /** The session is on the disk and can be found. */
    record Stored(Session session, boolean created) implements WriteOutcome {
        public Stored {
            Objects.requireNonNull(session, "session");
        }
    }

    /** The session is gone, from the disk and from the engine. */
    record Deleted() implements WriteOutcome {}

    /** There is no such session to delete. */
    record Missing() implements WriteOutcome {}

    /** The condition does not hold of the session as it is now; nothing was written. */
    record ConditionFailed(Optional<Session> now) implements WriteOutcome {
        public ConditionFailed {
            Objects.requireNonNull(now, "now");
        }
    }

    /** It does not go together with what the folder holds; nothing was written. */
    record Conflict(String message) implements WriteOutcome {
        public Conflict {
            Objects.requireNonNull(message, "message");
        }
    }

    /** The session is not valid; nothing was written. */
    record Invalid(List<Flaw> flaws) implements WriteOutcome {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** The disk is full; the folder is as it was. */
    record Full() implements WriteOutcome {}

    /** It cannot be written now; trying again later may help, and does no harm. */
    record Unavailable(String message) implements WriteOutcome {
        public Unavailable {
            Objects.requireNonNull(message, "message");
        }
    }
}
