package org.sessionsearch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;

/**
 * The first part of the floor: a plain BM25F query over the product's fields with all words required, the counts of four
 * facets, and the best ten sessions as stored bytes, all by Lucene's stock parts. No typos, prefixes, stems, highlights,
 * suggestions or JSON. Thread-safe.
 */
final class Floor implements AutoCloseable {

    private static final int FACET_VALUES = 20;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;
    private final FacetsConfig config = FloorIndex.facets();
    private final Map<String, Float> fields = FloorIndex.fields();
    private final Analyzer analyzer = new StandardAnalyzer();

    Floor(Directory directory) throws IOException {
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        facets = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    /** Answers; the number of stored bytes and facet values, so that nothing of it can be optimised away. */
    long answer(Question question) throws IOException {
        FacetsResult found = FacetsCollectorManager.search(
                searcher, filtered(words(question.text()), question), Question.HITS, new FacetsCollectorManager());
        Facets counts = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
        long size = 0;
        for (String facet : Question.FACETS) {
            var top = counts.getTopChildren(FACET_VALUES, facet);
            size += top == null ? 0 : top.labelValues.length;
        }
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : found.topDocs().scoreDocs) {
            size += stored.document(hit.doc).getBinaryValue(FloorIndex.JSON).length;
        }
        return size;
    }

    private Query words(String text) throws IOException {
        List<Query> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("title", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                CombinedFieldQuery.Builder word = new CombinedFieldQuery.Builder(term.toString());
                fields.forEach(word::addField);
                words.add(word.build());
            }
            tokens.end();
        }
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word, Occur.MUST));
        return words.size() == 1 ? words.getFirst() : all.build();
    }

    private Query filtered(Query words, Question question) {
        if (question.chosen().isEmpty()) {
            return words;
        }
        DrillDownQuery query = new DrillDownQuery(config, words);
        question.chosen().forEach(query::add);
        return query;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
