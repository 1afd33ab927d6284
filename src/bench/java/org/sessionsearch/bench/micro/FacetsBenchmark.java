package org.sessionsearch.bench.micro;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sessionsearch.lucene.facet.FacetCounter;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.schema.SessionDocument;
import org.sessionsearch.lucene.schema.TextStreams;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** Counting four facets of so many matches among 20,000 sessions, without and with a selection. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FacetsBenchmark {

    private static final int SESSIONS = 20_000;

    @Param({"20", "500", "10000"})
    private int matches;

    private IndexSnapshot snapshot;

    @Setup
    public void index() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            TextStreams streams = new TextStreams();
            for (Session session : new MadeUpSessions().make(SESSIONS)) {
                writer.addDocument(SessionDocument.of(session, "", streams, line -> false));
            }
            writer.forceMerge(1);
        }
        snapshot = new IndexSnapshot(DirectoryReader.open(directory), "1");
    }

    @Benchmark
    public List<Facet> plain() {
        return count(Map.of());
    }

    @Benchmark
    public List<Facet> oneSelected() {
        return count(Map.of(Dimension.ROOM, Selection.anyOf("Room 1", "Room 2")));
    }

    private List<Facet> count(Map<Dimension, Selection> selections) {
        FilterMatcher matcher = new FilterMatcher(snapshot, Filter.ALL, selections);
        FacetCounter counter = new FacetCounter(snapshot, matcher, FacetRequest.DEFAULT);
        int step = SESSIONS / matches;
        for (int doc = 0; doc < SESSIONS; doc += step) {
            counter.collect(doc);
        }
        return counter.facets();
    }
}
