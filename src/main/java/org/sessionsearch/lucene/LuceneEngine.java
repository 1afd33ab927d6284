package org.sessionsearch.lucene;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.Version;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.index.SessionIndex;
import org.sessionsearch.lucene.schema.SessionDocument;
import org.sessionsearch.lucene.search.KnownSegments;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.lucene.search.SessionSearcher;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/** The engine in this process: a Lucene index in a folder, or on the heap. Thread-safe. */
public final class LuceneEngine implements SearchEngine {

    private static final String NAME = "Lucene " + Version.LATEST;

    private final SessionIndex<SessionSearcher> index;

    private LuceneEngine(
            SearchOptions options,
            Function<Function<DirectoryReader, SessionSearcher>, SessionIndex<SessionSearcher>> opener) {
        Generations generations = new Generations();
        KnownSegments segments = new KnownSegments();
        this.index = opener.apply(
                reader -> new SessionSearcher(new IndexSnapshot(reader, generations.next()), options, segments));
    }

    /**
     * Opens the index in a folder, made when it does not exist. An index that is damaged or of an unreadable schema is
     * empty then, and {@link #fingerprints} says so.
     *
     * @throws org.sessionsearch.engine.EngineUnavailableException when another process has it open or the folder cannot
     *     be written
     */
    public static LuceneEngine open(Path directory, SearchOptions options) {
        return new LuceneEngine(options, viewOf -> SessionIndex.open(directory, viewOf));
    }

    /** Opens the index in a folder, and searches it with every default. */
    public static LuceneEngine open(Path directory) {
        return open(directory, SearchOptions.DEFAULT);
    }

    /** An empty engine on the heap. */
    public static LuceneEngine inMemory(SearchOptions options) {
        return new LuceneEngine(options, SessionIndex::inMemory);
    }

    /** An empty engine on the heap that searches with every default. */
    public static LuceneEngine inMemory() {
        return inMemory(SearchOptions.DEFAULT);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return index.read(searcher -> searcher.search(request));
    }

    @Override
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return index.read(searcher -> searcher.facetValues(dimension, prefix, size, request));
    }

    @Override
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return index.read(searcher -> searcher.suggest(request, size));
    }

    @Override
    public Optional<Session> session(String id, Filter within) {
        return index.read(searcher -> {
            IndexSnapshot snapshot = searcher.snapshot();
            int doc = doc(id, snapshot, FilterMatcher.of(snapshot, within));
            return doc == IndexSnapshot.NO_DOC
                    ? Optional.empty()
                    : Optional.of(snapshot.reader().read(doc, true));
        });
    }

    private static int doc(String id, IndexSnapshot snapshot, FilterMatcher within) {
        int doc = snapshot.doc(id);
        return doc != IndexSnapshot.NO_DOC && within.passes(doc) ? doc : IndexSnapshot.NO_DOC;
    }

    @Override
    public Optional<List<SimilarSession>> similar(String id, int size, Filter within) {
        return index.read(searcher -> {
            FilterMatcher known = FilterMatcher.of(searcher.snapshot(), within);
            int doc = doc(id, searcher.snapshot(), known);
            return doc == IndexSnapshot.NO_DOC ? Optional.empty() : Optional.of(searcher.similar(doc, size, known));
        });
    }

    @Override
    public Optional<SpeakerProfile> speaker(String name, Filter within) {
        return index.read(searcher -> new SpeakerProfiles(searcher.snapshot(), within).of(name));
    }

    @Override
    public void apply(Iterable<Change> changes) {
        index.apply(changes);
    }

    @Override
    public void load(Iterable<Change> changes) {
        index.load(changes);
    }

    @Override
    public void commit() {
        index.commit();
    }

    @Override
    public void verify() {
        index.verify();
    }

    @Override
    public Map<String, String> fingerprints() {
        return index.fingerprints();
    }

    @Override
    public void rebuild() {
        index.rebuild();
    }

    @Override
    public void caughtUp() {
        index.caughtUp();
    }

    @Override
    public String generation() {
        return index.read(searcher -> searcher.snapshot().generation());
    }

    @Override
    public EngineReport report() {
        return index.read(searcher -> {
            IndexSnapshot snapshot = searcher.snapshot();
            Map<Dimension, Integer> values = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                values.put(dimension, snapshot.column(dimension).distinct());
            }
            return new EngineReport(
                    NAME,
                    snapshot.sessions(),
                    values,
                    snapshot.bytes(),
                    SessionDocument.SCHEMA_VERSION,
                    snapshot.generation(),
                    snapshot.refreshed());
        });
    }

    @Override
    public void close() {
        index.close();
    }

    /** Names of views, of which no two are ever the same: not in this process, and not in one after it. */
    private static final class Generations {
        /** Not the time, which may be set back, or begin anew with every start of a small machine. */
        private final String run = Long.toUnsignedString(new SecureRandom().nextLong(), Character.MAX_RADIX);

        private final AtomicLong last = new AtomicLong();

        String next() {
            return run + "-" + last.incrementAndGet();
        }
    }
}
