package org.sessionsearch.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.engine.Change;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;
import org.sessionsearch.source.SourceOptions;

/** The sample sessions of the repository, in an engine on the heap. */
final class SampleArchive {

    private SampleArchive() {}

    static List<Session> sessions() {
        return read(Path.of("sessions"));
    }

    static List<Session> read(Path folder) {
        List<Session> sessions = new ArrayList<>();
        new SessionFolder(folder, SourceOptions.DEFAULT).readAll(ReadProgress.NONE, sessions::add);
        return sessions;
    }

    static LuceneEngine engine(List<Session> sessions) {
        LuceneEngine engine = LuceneEngine.inMemory();
        List<Change> changes = new ArrayList<>();
        sessions.forEach(session -> changes.add(new Change.Put(session, session.id())));
        engine.apply(changes);
        engine.caughtUp();
        return engine;
    }
}
