package org.sessionsearch.session;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * When a session takes place. Times carry the offset of the event's zone, so that the local date is known.
 *
 * @param start when it starts
 * @param end when it ends, after {@code start}; empty when unknown
 */
public record Slot(OffsetDateTime start, Optional<OffsetDateTime> end) {
    public Slot {
        Objects.requireNonNull(start, "start");
        if (end.isPresent() && !end.get().isAfter(start)) {
            throw new IllegalArgumentException("a slot must end after its start " + start + ", got " + end.get());
        }
    }

    /** How long it lasts; empty when the end is unknown, or in the same minute. */
    public Optional<Long> minutes() {
        return end.map(last -> Duration.between(start, last).toMinutes()).filter(minutes -> minutes > 0);
    }

    /** Whether nobody can be at both from start to end. A slot without an end is only the moment of its start. */
    public boolean overlaps(Slot other) {
        return start.isEqual(other.start) || startsWithin(other) || other.startsWithin(this);
    }

    private boolean startsWithin(Slot other) {
        return start.isAfter(other.start) && other.end.isPresent() && start.isBefore(other.end.get());
    }
}
