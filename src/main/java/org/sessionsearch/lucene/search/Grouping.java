package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sessionsearch.lucene.facet.FacetColumn;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.search.TopHits.Top;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchResult.Group;
import org.sessionsearch.session.Dimension;

/** Puts the best hits of each value of a dimension together; the group of the best hit comes first. */
final class Grouping {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_HITS = 3;

    private final IndexSnapshot snapshot;
    private final Dimension dimension;

    Grouping(IndexSnapshot snapshot, Dimension dimension) {
        this.snapshot = snapshot;
        this.dimension = dimension;
    }

    /**
     * @param hits makes hits of documents
     * @param collect gives every hit to a collector
     */
    List<Group> groups(Function<List<Top>, List<Hit>> hits, Consumer<TopHits> collect) {
        TopHits all = new TopHits(snapshot.orderById(), Integer.MAX_VALUE);
        collect.accept(all);
        FacetColumn column = snapshot.column(dimension);
        Map<Integer, List<Top>> best = new LinkedHashMap<>();
        Map<Integer, Integer> totals = new LinkedHashMap<>();
        for (Top top : all.sorted()) {
            for (int i = column.first(top.doc()); i < column.first(top.doc() + 1); i++) {
                int value = column.ordinalAt(i);
                totals.merge(value, 1, Integer::sum);
                if (best.containsKey(value) || best.size() < MOST_GROUPS) {
                    List<Top> group = best.computeIfAbsent(value, any -> new ArrayList<>());
                    if (group.size() < MOST_HITS) {
                        group.add(top);
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        best.forEach((value, tops) -> groups.add(new Group(column.label(value), totals.get(value), hits.apply(tops))));
        return groups;
    }
}
