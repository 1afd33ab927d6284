package org.sessionsearch.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.session.Dimension;

/** What a session must be to become a hit, beside matching the words. A filter never scores. */
public sealed interface Filter {

    /** Lets every session pass. */
    Filter ALL = new And(List.of());

    /** All of the parts; every session when there are none. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of the parts; no session when there are none. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {
        public Not {
            Objects.requireNonNull(part, "part");
        }
    }

    /** Sessions that have {@code value} in {@code dimension}, in any spelling. */
    record Value(Dimension dimension, String value) implements Filter {
        public Value {
            Objects.requireNonNull(dimension, "dimension");
            Objects.requireNonNull(value, "value");
        }
    }

    /** Sessions that have no value in {@code dimension}. */
    record Missing(Dimension dimension) implements Filter {
        public Missing {
            Objects.requireNonNull(dimension, "dimension");
        }
    }

    /**
     * Sessions of which a time lies in a range. A session without that time never passes.
     *
     * @param from earliest, inclusive
     * @param to latest, exclusive
     */
    record Time(TimeField field, Optional<Instant> from, Optional<Instant> to) implements Filter {
        public Time {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Sessions that have a value in a range of a dimension, both ends inclusive; an empty text leaves that end open.
     * Values lie in the order in which they are listed by value: numbers by size, ISO dates by time.
     */
    record Range(Dimension dimension, String from, String to) implements Filter {
        public Range {
            Objects.requireNonNull(dimension, "dimension");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /** Sessions that are on at a moment: started, and not ended. A session without an end is on only as it starts. */
    record OnAt(Instant moment) implements Filter {
        public OnAt {
            Objects.requireNonNull(moment, "moment");
        }
    }

    /** Other sessions whose slot overlaps that of the session {@code id}; none when that has no slot. */
    record Overlaps(String id) implements Filter {
        public Overlaps {
            Objects.requireNonNull(id, "id");
        }
    }

    record Ids(Set<String> ids) implements Filter {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /** A moment of a session that can be compared. */
    enum TimeField {
        START,
        END
    }

    /** This and {@code other}. */
    default Filter and(Filter other) {
        if (equals(ALL)) {
            return other;
        }
        return other.equals(ALL) ? this : new And(List.of(this, other));
    }
}
