package org.sessionsearch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.source.FolderCounts;

/**
 * How far an engine is in step with its folder.
 *
 * @param state what is going on
 * @param watching whether changes are told by the file system; without it they are looked for now and then
 * @param caughtUp when the whole folder was last read
 * @param took how long that took
 * @param changed when a change was last applied
 * @param counts what became of the files, as of the last reading
 * @param error what went wrong last, while it is not made good
 */
public record IngestStatus(
        State state,
        boolean watching,
        Optional<Instant> caughtUp,
        Duration took,
        Optional<Instant> changed,
        FolderCounts counts,
        Optional<String> error) {

    static final IngestStatus NOTHING_YET = new IngestStatus(
            State.WAITING,
            false,
            Optional.empty(),
            Duration.ZERO,
            Optional.empty(),
            new FolderCounts(0, 0, 0, 0, 0),
            Optional.empty());

    public IngestStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(caughtUp, "caughtUp");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(changed, "changed");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(error, "error");
    }

    /** What is going on. */
    public enum State {
        /** Nothing was read yet. */
        WAITING,
        /** The whole folder is being read. */
        CATCHING_UP,
        /** The engine holds what the folder holds. */
        IN_STEP,
        /** Something failed; it is tried again. */
        FAILING
    }

    IngestStatus catchingUp() {
        return new IngestStatus(State.CATCHING_UP, watching, caughtUp, took, changed, counts, error);
    }

    IngestStatus caughtUp(Instant now, Duration duration, FolderCounts read) {
        return new IngestStatus(State.IN_STEP, watching, Optional.of(now), duration, changed, read, Optional.empty());
    }

    IngestStatus inStep(FolderCounts read) {
        return new IngestStatus(State.IN_STEP, watching, caughtUp, took, changed, read, Optional.empty());
    }

    IngestStatus changed(Instant now) {
        return new IngestStatus(state, watching, caughtUp, took, Optional.of(now), counts, error);
    }

    IngestStatus failing(String message) {
        return new IngestStatus(State.FAILING, watching, caughtUp, took, changed, counts, Optional.of(message));
    }

    IngestStatus watching(boolean now) {
        return new IngestStatus(state, now, caughtUp, took, changed, counts, error);
    }
}
