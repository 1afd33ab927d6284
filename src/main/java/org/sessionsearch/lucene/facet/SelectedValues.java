package org.sessionsearch.lucene.facet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.FacetFields;
import org.sessionsearch.query.Selection;

/** What is selected in one dimension, as ordinals of its column. */
final class SelectedValues implements DocTest {

    private final FacetColumn column;
    private final Selection selection;
    private final FixedBitSet any;
    private final FixedBitSet none;

    /** Values that no session has, by key, as they were typed. */
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private final boolean wants;

    /** The documents that pass, where values are wanted and nothing else is asked; else null. */
    private final FixedBitSet passing;

    SelectedValues(FacetColumn column, Selection selection) {
        this.column = column;
        this.selection = selection;
        this.any = new FixedBitSet(column.size());
        this.none = new FixedBitSet(column.size());
        this.wants = !selection.any().isEmpty() || selection.missing();
        for (String value : selection.any()) {
            String key = FacetFields.key(column.dimension(), value);
            int ordinal = column.ordinal(key);
            if (ordinal == FacetColumn.UNKNOWN) {
                unknown.putIfAbsent(key, value);
            } else {
                any.set(ordinal);
            }
        }
        for (String value : selection.none()) {
            FilterCompiler.add(column, value, none);
        }
        boolean onlyWants = wants && selection.none().isEmpty() && !selection.missing() && !selection.present();
        this.passing = onlyWants ? column.documents(ordinals()) : null;
    }

    @Override
    public boolean passes(int doc) {
        if (passing != null) {
            return passing.get(doc);
        }
        if (column.isMissing(doc)) {
            return !selection.present() && (selection.missing() || !wants);
        }
        return (!wants || column.hasAny(doc, any)) && !column.hasAny(doc, none);
    }

    /** The documents that pass; null where they are not known beforehand. */
    FixedBitSet passing() {
        return passing;
    }

    boolean isSelected(int ordinal) {
        return any.get(ordinal);
    }

    /** Those values that a session has, or had. */
    IntStream ordinals() {
        return IntStream.iterate(next(0), ordinal -> ordinal < column.size(), ordinal -> next(ordinal + 1));
    }

    private int next(int ordinal) {
        return ordinal < column.size() ? any.nextSetBit(ordinal) : DocIdSetIterator.NO_MORE_DOCS;
    }

    Iterable<String> unknown() {
        return unknown.values();
    }

    boolean isMissingSelected() {
        return selection.missing();
    }
}
