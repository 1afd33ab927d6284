package org.sessionsearch.admin;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Work that takes longer than a request.
 *
 * @param done files that are read
 * @param total files that there are, 0 until that is known
 * @param error why it failed
 */
record Task(
        String id,
        State state,
        Instant started,
        Optional<Instant> finished,
        int done,
        int total,
        Optional<String> error) {
    Task {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(finished, "finished");
        Objects.requireNonNull(error, "error");
    }

    enum State {
        RUNNING,
        SUCCEEDED,
        FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Task started(String id, Instant now) {
        return new Task(id, State.RUNNING, now, Optional.empty(), 0, 0, Optional.empty());
    }

    Task at(int files, int of) {
        return new Task(id, state, started, finished, files, of, error);
    }

    Task succeeded(Instant now) {
        return new Task(id, State.SUCCEEDED, started, Optional.of(now), done, total, error);
    }

    Task failed(Instant now, String why) {
        return new Task(id, State.FAILED, started, Optional.of(now), done, total, Optional.of(why));
    }
}
