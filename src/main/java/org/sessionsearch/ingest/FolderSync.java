package org.sessionsearch.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.FolderDelta;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;

/**
 * Brings an engine to what a folder holds: only sessions whose content differs are indexed, those that are gone leave.
 *
 * <p>A folder that is missing or holds nothing never empties the engine, because far more often than a cleared archive
 * that is a disk which is not mounted. It is believed only of a folder that this object has seen with sessions in it,
 * and that is still the same one in the file system. Not thread-safe.
 */
final class FolderSync {

    private final Path root;
    private final SessionFolder folder;
    private final SearchEngine engine;

    /** By source, what the engine holds. */
    private Map<String, String> fingerprints = Map.of();

    /** By source, what was read and is not in the engine yet. */
    private final Map<String, Change> noted = new LinkedHashMap<>();

    /** Whether the engine holds all that is known of the folder. */
    private boolean inStep;

    private Optional<FolderIdentity> seenFilled = Optional.empty();

    FolderSync(Path root, SessionFolder folder, SearchEngine engine) {
        this.root = root;
        this.folder = folder;
        this.engine = engine;
    }

    /** Reads the whole folder. Returns the number of sessions that were not as the engine had them. */
    int catchUp(ReadProgress progress) {
        inStep = false;
        noted.clear();
        Map<String, String> held = new HashMap<>(engine.fingerprints());
        int[] changes = {0};
        try (ChangeStream stream = new ChangeStream(engine)) {
            folder.readAll(Map.copyOf(held), progress, session -> {
                String fingerprint = Fingerprint.of(session);
                if (!fingerprint.equals(held.put(session.source(), fingerprint))) {
                    stream.add(new Change.Put(session, fingerprint));
                    changes[0]++;
                }
            });
            refuseEmptying();
            for (String gone : goneFrom(held)) {
                held.remove(gone);
                stream.add(new Change.Remove(gone));
                changes[0]++;
            }
            stream.finish();
        }
        engine.caughtUp();
        fingerprints = bySameSources(held);
        inStep = true;
        return changes[0];
    }

    /** Those of the sessions there are, by the very texts that the folder has of their sources: each is held once. */
    private Map<String, String> bySameSources(Map<String, String> held) {
        Map<String, String> fingerprints = HashMap.newHashMap(held.size());
        for (String source : folder.sources()) {
            String fingerprint = held.get(source);
            if (fingerprint != null) {
                fingerprints.put(source, fingerprint);
            }
        }
        return fingerprints;
    }

    /** Keeps what is known of the files for the next run, which then need not read those that did not change. */
    void remember() {
        if (inStep) {
            folder.remember(fingerprints);
        }
    }

    private Set<String> goneFrom(Map<String, String> held) {
        Set<String> gone = new HashSet<>(held.keySet());
        gone.removeAll(folder.sources());
        return gone;
    }

    /**
     * Reads what has changed since the last {@link #catchUp}. Returns the number of sessions that differ; all of them
     * become searchable at once.
     */
    int reread(Collection<Path> changed) {
        note(changed);
        return applyNoted();
    }

    /** Reads what has changed, and keeps it until {@link #applyNoted}. */
    void note(Collection<Path> changed) {
        inStep = false;
        FolderDelta delta = folder.reread(changed);
        refuseEmptying();
        delta.removed().forEach(source -> noted.put(source, new Change.Remove(source)));
        for (Session session : delta.put()) {
            String fingerprint = Fingerprint.of(session);
            if (fingerprint.equals(fingerprints.get(session.source()))) {
                noted.remove(session.source());
            } else {
                noted.put(session.source(), new Change.Put(session, fingerprint));
            }
        }
    }

    /** Makes everything that was noted searchable, at once. Returns the number of sessions that differ. */
    int applyNoted() {
        List<Change> changes = List.copyOf(noted.values());
        noted.clear();
        if (!changes.isEmpty()) {
            engine.apply(changes);
        }
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> fingerprints.put(put.session().source(), put.fingerprint());
                case Change.Remove remove -> fingerprints.remove(remove.source());
            }
        }
        inStep = true;
        return changes.size();
    }

    private void refuseEmptying() {
        Optional<FolderIdentity> now = FolderIdentity.of(root);
        if (!folder.sources().isEmpty()) {
            seenFilled = now;
            return;
        }
        int sessions = engine.report().sessions();
        boolean believed = now.isPresent() && now.equals(seenFilled);
        if (sessions > 0 && !believed) {
            throw new EmptiedFolderException(root, sessions);
        }
    }
}
