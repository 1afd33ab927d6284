package org.sessionsearch.cli;

import java.util.List;
import org.sessionsearch.config.Settings;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.ingest.FolderIngest;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.session.Problem;

/** The sessions of the folder as they are now, in an engine, for one command. */
final class Library implements AutoCloseable {

    private final SearchEngine engine;
    private final FolderIngest ingest;

    private Library(SearchEngine engine, FolderIngest ingest) {
        this.engine = engine;
        this.ingest = ingest;
    }

    /** Opens the index and brings it up to date; while a server has it, builds one in memory instead. */
    static Library open(Settings settings) {
        Wiring.requireFolder(settings);
        SearchEngine engine = engine(settings);
        FolderIngest ingest = Wiring.ingest(settings, engine);
        Library library = new Library(engine, ingest);
        try (ProgressDisplay progress = new ProgressDisplay("Reading")) {
            ingest.catchUp(progress::show);
            return library;
        } catch (RuntimeException e) {
            library.close();
            throw e;
        }
    }

    private static SearchEngine engine(Settings settings) {
        SearchOptions options = Wiring.search(settings, SearchWatch.NONE);
        try {
            return LuceneEngine.open(settings.index(), options);
        } catch (EngineUnavailableException e) {
            return LuceneEngine.inMemory(options);
        }
    }

    SearchEngine engine() {
        return engine;
    }

    List<Problem> problems() {
        return ingest.problems();
    }

    @Override
    public void close() {
        ingest.close();
        engine.close();
    }
}
