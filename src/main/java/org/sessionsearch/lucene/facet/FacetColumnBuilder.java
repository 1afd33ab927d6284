package org.sessionsearch.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.sessionsearch.lucene.schema.FacetFields;
import org.sessionsearch.lucene.schema.FacetFields.FacetTerm;
import org.sessionsearch.session.Dimension;

/** Reads the column of one dimension out of the doc values of a reader. Used once. */
final class FacetColumnBuilder {

    private final Dimension dimension;
    private final SortedSetDocValues values;
    private final int[] ordinalOfTerm;
    private final int[] sessionsOfTerm;
    private final List<String> keys = new ArrayList<>();
    private final List<List<String>> spellings = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final int[] firsts;
    private int[] ordinals = new int[16];
    private int[] sessions = new int[0];
    private int filled;

    private FacetColumnBuilder(Dimension dimension, SortedSetDocValues values, int maxDoc) {
        this.dimension = dimension;
        this.values = values;
        this.ordinalOfTerm = new int[Math.toIntExact(values.getValueCount())];
        this.sessionsOfTerm = new int[ordinalOfTerm.length];
        this.firsts = new int[maxDoc + 1];
    }

    static FacetColumn build(IndexReader reader, Dimension dimension) throws IOException {
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, FacetFields.field(dimension));
        FacetColumnBuilder builder = new FacetColumnBuilder(
                dimension, values == null ? DocValues.emptySortedSet() : values, reader.maxDoc());
        List<FacetTerm> terms = builder.readTerms();
        builder.readDocuments(MultiBits.getLiveDocs(reader));
        builder.orderSpellings(terms);
        return builder.column();
    }

    /** Terms of one key follow each other, because NUL is below every other character. */
    private List<FacetTerm> readTerms() throws IOException {
        List<FacetTerm> terms = new ArrayList<>(ordinalOfTerm.length);
        for (int term = 0; term < ordinalOfTerm.length; term++) {
            FacetTerm facetTerm = FacetTerm.of(values.lookupOrd(term));
            terms.add(facetTerm);
            if (keys.isEmpty() || !keys.getLast().equals(facetTerm.key())) {
                keys.add(facetTerm.key());
            }
            ordinalOfTerm[term] = keys.size() - 1;
        }
        sessions = new int[keys.size()];
        return terms;
    }

    private void readDocuments(Bits liveDocs) throws IOException {
        for (int doc = 0; doc < firsts.length - 1; doc++) {
            firsts[doc] = filled;
            if ((liveDocs == null || liveDocs.get(doc)) && values.advanceExact(doc)) {
                readDocument(doc);
            }
        }
        firsts[firsts.length - 1] = filled;
    }

    private void readDocument(int doc) throws IOException {
        for (int i = 0; i < values.docValueCount(); i++) {
            int term = (int) values.nextOrd();
            int ordinal = ordinalOfTerm[term];
            sessionsOfTerm[term]++;
            // Two spellings of one value are neighbours: terms come in order.
            if (filled == firsts[doc] || ordinals[filled - 1] != ordinal) {
                ordinals = ArrayUtil.grow(ordinals, filled + 1);
                ordinals[filled++] = ordinal;
                sessions[ordinal]++;
            }
        }
    }

    private void orderSpellings(List<FacetTerm> terms) {
        int term = 0;
        for (int ordinal = 0; ordinal < keys.size(); ordinal++) {
            int first = term;
            while (term < ordinalOfTerm.length && ordinalOfTerm[term] == ordinal) {
                term++;
            }
            List<String> ordered = term - first == 1
                    ? List.of(terms.get(first).spelling())
                    : IntStream.range(first, term)
                            .boxed()
                            .sorted(Comparator.comparingInt(spelling -> -sessionsOfTerm[spelling]))
                            .map(spelling -> terms.get(spelling).spelling())
                            .toList();
            spellings.add(ordered);
            for (String other : ordered.subList(1, ordered.size())) {
                labels.put(other, ordered.getFirst());
            }
        }
    }

    private FacetColumn column() {
        return new FacetColumn(
                dimension,
                firsts,
                ArrayUtil.copyOfSubArray(ordinals, 0, filled),
                keys.toArray(String[]::new),
                spellings,
                sessions,
                labels);
    }
}
