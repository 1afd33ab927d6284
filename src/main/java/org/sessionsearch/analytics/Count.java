package org.sessionsearch.analytics;

import java.util.Comparator;
import java.util.Objects;

/**
 * How often something was met.
 *
 * @param what a query, or the id of a session
 */
public record Count(String what, long times) {

    static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::times).reversed().thenComparing(Count::what);

    public Count {
        Objects.requireNonNull(what, "what");
    }
}
