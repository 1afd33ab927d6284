package org.sessionsearch.lucene.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;

/**
 * The filter and the selections of a request, tested one document at a time. Belongs to one snapshot; immutable and
 * thread-safe.
 */
public final class FilterMatcher {

    /** What {@link #test} answers for a document that passes everything. */
    public static final int PASSES = -1;

    /** What {@link #test} answers for a document that fails the filter or more than one selection. */
    public static final int FAILS = -2;

    private final DocTest filter;
    private final boolean narrows;
    private final boolean selectionsOnly;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final SelectedValues[] selected;

    public FilterMatcher(IndexSnapshot snapshot, Filter filter, Map<Dimension, Selection> selections) {
        this.filter = new FilterCompiler(snapshot).compile(filter);
        this.selectionsOnly = filter.equals(Filter.ALL) && !selections.isEmpty();
        this.narrows = !filter.equals(Filter.ALL) || !selections.isEmpty();
        List<SelectedValues> values = new ArrayList<>();
        selections.forEach((dimension, selection) -> {
            dimensions.add(dimension);
            values.add(new SelectedValues(snapshot.column(dimension), selection));
        });
        this.selected = values.toArray(SelectedValues[]::new);
    }

    /** A filter alone. */
    public static FilterMatcher of(IndexSnapshot snapshot, Filter filter) {
        return new FilterMatcher(snapshot, filter, Map.of());
    }

    /** Whether there is anything to test. */
    public boolean narrows() {
        return narrows;
    }

    /** Whether the document passes the filter and every selection. */
    public boolean passes(int doc) {
        return test(doc) == PASSES;
    }

    /** {@link #PASSES}, {@link #FAILS}, or the index of the one dimension whose selection alone keeps the document out. */
    int test(int doc) {
        if (!narrows) {
            return PASSES;
        }
        if (!filter.passes(doc)) {
            return FAILS;
        }
        int failed = PASSES;
        for (int i = 0; i < selected.length; i++) {
            if (!selected[i].passes(doc)) {
                if (failed != PASSES) {
                    return FAILS;
                }
                failed = i;
            }
        }
        return failed;
    }

    /** The documents that pass at least one selection; null where they are not known without testing each. */
    FixedBitSet candidates() {
        FixedBitSet candidates = null;
        for (SelectedValues values : selected) {
            if (!selectionsOnly || values.passing() == null) {
                return null;
            }
            candidates = candidates == null ? values.passing().clone() : candidates;
            candidates.or(values.passing());
        }
        return candidates;
    }

    /** The index of a dimension that something is selected in, else -1. */
    int index(Dimension dimension) {
        return dimensions.indexOf(dimension);
    }

    int size() {
        return selected.length;
    }

    SelectedValues selected(int index) {
        return selected[index];
    }
}
