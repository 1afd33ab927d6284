package org.sessionsearch.query;

import java.util.List;
import java.util.Objects;
import org.sessionsearch.session.Dimension;

/**
 * The counts of one dimension.
 *
 * @param distinct number of values with a count above 0, also those that are not listed
 * @param values in the order that was asked for
 */
public record Facet(Dimension dimension, int distinct, List<FacetCount> values) {

    /** The value under which sessions without one are selected and counted. Listed only while it is selected. */
    public static final String MISSING = "(none)";

    public Facet {
        Objects.requireNonNull(dimension, "dimension");
        values = List.copyOf(values);
    }

    /**
     * How many sessions have a value.
     *
     * @param value as most sessions spell it
     * @param count the total of the same search with this value as the dimension's only selection
     * @param selected whether the request selects it
     */
    public record FacetCount(String value, int count, boolean selected) {
        public FacetCount {
            Objects.requireNonNull(value, "value");
            if (count < 0) {
                throw new IllegalArgumentException("count must be >= 0, got " + count);
            }
        }
    }
}
