package org.sessionsearch.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is chosen in one dimension. A session passes when it has any of {@code any} (or, with {@code missing}, no value),
 * unless both are unset, and has none of {@code none}. Values are matched by their key, so any spelling will do.
 *
 * @param any values of which one is enough
 * @param none values that exclude a session
 * @param missing whether to take sessions without a value in this dimension
 * @param present whether to exclude sessions without a value in this dimension
 */
public record Selection(Set<String> any, Set<String> none, boolean missing, boolean present) {
    public Selection {
        any = Collections.unmodifiableSet(new LinkedHashSet<>(any));
        none = Collections.unmodifiableSet(new LinkedHashSet<>(none));
    }

    /** Sessions that have any of the values. */
    public static Selection anyOf(String... values) {
        return new Selection(new LinkedHashSet<>(List.of(values)), Set.of(), false, false);
    }

    /** Whether every session passes. */
    public boolean isEmpty() {
        return any.isEmpty() && none.isEmpty() && !missing && !present;
    }
}
