package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** The plainest index that can answer: words as Lucene's standard analyzer cuts them, facets, the session's bytes. */
final class FloorIndex {

    static final String JSON = "json";

    private FloorIndex() {}

    /** How facets are indexed: all values a session has of each. */
    static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        Question.FACETS.forEach(facet -> config.setMultiValued(facet, true));
        return config;
    }

    /** The fields that words are looked up in, and what each counts. */
    static Map<String, Float> fields() {
        Map<String, Float> weights = new LinkedHashMap<>();
        weights.put("title", 6f);
        weights.put("speaker", 3f);
        weights.put("tag", 1.5f);
        weights.put("track", 1.5f);
        weights.put("room", 1f);
        weights.put("event", 1f);
        weights.put("description", 1f);
        return weights;
    }

    /** Writes the index of {@code talks} into {@code folder}, as one segment. */
    static Directory write(List<Talk> talks, Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        FacetsConfig facets = facets();
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Talk talk : talks) {
                writer.addDocument(facets.build(document(talk)));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document document(Talk talk) {
        Document document = new Document();
        fields().keySet().forEach(field -> add(document, field, text(talk, field)));
        document.add(new StoredField(JSON, talk.json()));
        for (String facet : Question.FACETS) {
            for (String value : talk.values(facet)) {
                document.add(new SortedSetDocValuesFacetField(facet, value));
            }
        }
        return document;
    }

    private static void add(Document document, String field, String text) {
        if (!text.isEmpty()) {
            document.add(new TextField(field, text, Field.Store.NO));
        }
    }

    private static String text(Talk talk, String field) {
        return switch (field) {
            case "title" -> talk.title();
            case "description" -> talk.description();
            case "tag" -> String.join(" ", talk.tags());
            default -> String.join(" ", talk.values(field));
        };
    }
}
