package org.sessionsearch.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sessionsearch.session.Dimension;

/**
 * Which facets a result shows.
 *
 * @param dimensions in the order of the answer
 * @param size most values of each, from 0 to {@link #MAX_SIZE}; selected values come on top of it
 * @param sort order of the values of one dimension
 * @param counting which sessions count
 */
public record FacetRequest(List<Dimension> dimensions, int size, FacetSort sort, FacetCounting counting) {

    public static final int MAX_SIZE = 1000;
    public static final int DEFAULT_SIZE = 20;

    public static final FacetRequest NONE = of();

    /** The facets of an answer that names none. */
    public static final FacetRequest DEFAULT = of(Dimension.EVENT, Dimension.TRACK, Dimension.ROOM, Dimension.SPEAKER);

    public FacetRequest {
        dimensions = List.copyOf(dimensions);
        Set<Dimension> distinct = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : dimensions) {
            if (!distinct.add(dimension)) {
                throw new IllegalArgumentException("facet " + dimension.label() + " is asked for twice");
            }
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("facetSize must be from 0 to " + MAX_SIZE + ", got " + size);
        }
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(counting, "counting");
    }

    public static FacetRequest of(Dimension... dimensions) {
        return new FacetRequest(List.of(dimensions), DEFAULT_SIZE, FacetSort.COUNT, FacetCounting.DISJUNCTIVE);
    }

    /** The order of one facet's values. */
    public enum FacetSort {
        /** Most sessions first, then by value. */
        COUNT,
        /** By value: letters without regard to case or accents, numbers by size. */
        VALUE
    }

    /** Which sessions a facet counts. */
    public enum FacetCounting {
        /** Drill sideways: a dimension's own selection does not narrow its own counts. */
        DISJUNCTIVE,
        /** Only the sessions of the result. */
        RESULT
    }
}
