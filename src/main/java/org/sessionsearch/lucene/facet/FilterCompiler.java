package org.sessionsearch.lucene.facet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.FacetFields;
import org.sessionsearch.query.Filter;
import org.sessionsearch.session.Dimension;

/**
 * Turns a filter into a test of single documents on the columns of one snapshot. Values of one dimension that stand in
 * one {@code or} become one set, so thousands of them cost as much as one.
 */
final class FilterCompiler {

    private static final DocTest ANY = doc -> true;
    private static final DocTest NONE = doc -> false;

    private final IndexSnapshot snapshot;

    FilterCompiler(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    DocTest compile(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and(and.parts());
            case Filter.Or or -> or(or.parts());
            case Filter.Not not -> not(compile(not.part()));
            case Filter.Value value -> or(List.of(value));
            case Filter.Missing missing -> snapshot.column(missing.dimension())::isMissing;
            case Filter.Time time -> time(time);
            case Filter.Range range -> range(range);
            case Filter.OnAt onAt -> onAt(floorMillis(onAt.moment()));
            case Filter.Overlaps overlaps -> overlaps(overlaps.id());
            case Filter.Ids ids -> ids(ids.ids());
        };
    }

    /** The negated parts together are the negation of one {@code or}. */
    private DocTest and(List<Filter> parts) {
        List<DocTest> tests = new ArrayList<>();
        List<Filter> negated = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Filter.Not not) {
                negated.add(not.part());
            } else {
                tests.add(compile(part));
            }
        }
        if (!negated.isEmpty()) {
            tests.add(not(or(negated)));
        }
        return tests.stream().reduce(FilterCompiler::both).orElse(ANY);
    }

    private DocTest or(List<Filter> parts) {
        List<DocTest> tests = new ArrayList<>();
        Map<Dimension, FixedBitSet> values = new EnumMap<>(Dimension.class);
        for (Filter part : parts) {
            if (part instanceof Filter.Value value) {
                FacetColumn column = snapshot.column(value.dimension());
                FixedBitSet set = values.computeIfAbsent(value.dimension(), any -> new FixedBitSet(column.size()));
                add(column, value.value(), set);
            } else {
                tests.add(compile(part));
            }
        }
        values.forEach((dimension, set) -> tests.add(hasAny(snapshot.column(dimension), set)));
        return tests.stream().reduce(FilterCompiler::either).orElse(NONE);
    }

    static void add(FacetColumn column, String value, FixedBitSet values) {
        int ordinal = column.ordinal(FacetFields.key(column.dimension(), value));
        if (ordinal != FacetColumn.UNKNOWN) {
            values.set(ordinal);
        }
    }

    private static DocTest hasAny(FacetColumn column, FixedBitSet values) {
        return doc -> column.hasAny(doc, values);
    }

    private static DocTest both(DocTest one, DocTest other) {
        return doc -> one.passes(doc) && other.passes(doc);
    }

    private static DocTest either(DocTest one, DocTest other) {
        return doc -> one.passes(doc) || other.passes(doc);
    }

    private static DocTest not(DocTest test) {
        return doc -> !test.passes(doc);
    }

    private DocTest time(Filter.Time filter) {
        TimeColumn times = switch (filter.field()) {
            case START -> snapshot.starts();
            case END -> snapshot.ends();
        };
        long from = filter.from().map(FilterCompiler::ceilingMillis).orElse(TimeColumn.UNKNOWN + 1);
        long last = filter.to().map(to -> ceilingMillis(to) - 1).orElse(Long.MAX_VALUE);
        return doc -> times.at(doc) >= from && times.at(doc) <= last;
    }

    private DocTest range(Filter.Range range) {
        FacetColumn column = snapshot.column(range.dimension());
        int from = range.from().isEmpty() ? 0 : column.rankFrom(FacetFields.key(range.dimension(), range.from()));
        int end =
                range.to().isEmpty() ? column.size() : column.rankAfter(FacetFields.key(range.dimension(), range.to()));
        return doc -> column.hasRank(doc, from, end);
    }

    private DocTest onAt(long moment) {
        TimeColumn starts = snapshot.starts();
        return doc -> !starts.isUnknown(doc) && starts.at(doc) <= moment && moment < end(doc);
    }

    private DocTest overlaps(String id) {
        int other = snapshot.doc(id);
        TimeColumn starts = snapshot.starts();
        if (other == IndexSnapshot.NO_DOC || starts.isUnknown(other)) {
            return NONE;
        }
        long from = starts.at(other);
        long to = end(other);
        return doc -> doc != other && !starts.isUnknown(doc) && starts.at(doc) < to && from < end(doc);
    }

    /** Exclusive. A session without an end lasts for the moment of its start only. */
    private long end(int doc) {
        TimeColumn ends = snapshot.ends();
        return ends.isUnknown(doc) ? snapshot.starts().at(doc) + 1 : ends.at(doc);
    }

    private DocTest ids(Set<String> ids) {
        FixedBitSet docs = new FixedBitSet(snapshot.searcher().getIndexReader().maxDoc());
        for (String id : ids) {
            int doc = snapshot.doc(id);
            if (doc != IndexSnapshot.NO_DOC) {
                docs.set(doc);
            }
        }
        return docs::get;
    }

    private static long floorMillis(Instant moment) {
        try {
            return moment.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return moment.isBefore(Instant.EPOCH) ? TimeColumn.UNKNOWN + 1 : Long.MAX_VALUE;
        }
    }

    private static long ceilingMillis(Instant moment) {
        long floor = floorMillis(moment);
        boolean whole = moment.getNano() % Duration.ofMillis(1).toNanos() == 0;
        return whole || floor == Long.MAX_VALUE ? floor : floor + 1;
    }
}
