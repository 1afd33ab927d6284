package org.sessionsearch.ingest;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.Draft;

/** One write of one session. */
public sealed interface WriteCommand {

    /** The id of the session; for one that exists, in any spelling of its code. */
    String id();

    /** What must hold of the session as it is; it is empty when there is none. */
    Predicate<Optional<Session>> condition();

    /** Adds the session or takes the place of the one that has the id. */
    record Put(String id, Draft draft, Predicate<Optional<Session>> condition) implements WriteCommand {
        public Put {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(draft, "draft");
            Objects.requireNonNull(condition, "condition");
        }
    }

    /** Removes the session. */
    record Delete(String id, Predicate<Optional<Session>> condition) implements WriteCommand {
        public Delete {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(condition, "condition");
        }
    }
}
