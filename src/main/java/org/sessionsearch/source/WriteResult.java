package org.sessionsearch.source;

import java.util.List;
import java.util.Objects;

/** What became of a write to the folder. */
public sealed interface WriteResult {

    /**
     * It is on the disk.
     *
     * @param sources the files that are other than before; none when the folder already was as wanted
     */
    record Done(List<String> sources) implements WriteResult {
        public Done {
            sources = List.copyOf(sources);
        }
    }

    /** The session is not valid; nothing was written. */
    record Invalid(List<Flaw> flaws) implements WriteResult {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** It does not go together with what the folder holds; nothing was written. */
    record Conflict(String message) implements WriteResult {
        public Conflict {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * What is wrong with a session.
     *
     * @param field the field, by the name that clients know it under
     * @param message what was wanted, what was got
     */
    record Flaw(String field, String message) {
        public Flaw {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(message, "message");
        }
    }

    static WriteResult invalid(String field, String message) {
        return new Invalid(List.of(new Flaw(field, message)));
    }
}
