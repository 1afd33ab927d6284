package org.sessionsearch.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;

/** Brings an engine up to date with a folder, once; the ingest room takes its place. */
final class FolderIngest implements AutoCloseable {

    private static final int BATCH = 500;

    private final SessionFolder folder;
    private final SearchEngine engine;

    FolderIngest(SessionFolder folder, SearchEngine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    synchronized void catchUp(ReadProgress progress) {
        Map<String, String> before = engine.fingerprints();
        List<Change> changes = new ArrayList<>();
        folder.readAll(progress, session -> {
            String fingerprint = Integer.toHexString(session.hashCode());
            if (!fingerprint.equals(before.get(session.source()))) {
                add(changes, session, fingerprint);
            }
        });
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(folder.sources());
        gone.forEach(source -> changes.add(new Change.Remove(source)));
        engine.apply(changes);
        engine.caughtUp();
        engine.commit();
    }

    private void add(List<Change> changes, Session session, String fingerprint) {
        changes.add(new Change.Put(session, fingerprint));
        if (changes.size() >= BATCH) {
            engine.apply(changes);
            changes.clear();
        }
    }

    void watch() {}

    synchronized List<Problem> problems() {
        return folder.problems();
    }

    @Override
    public void close() {}
}
