package org.sessionsearch.ingest;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.FolderWriter;
import org.sessionsearch.source.WriteResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that become searchable together: each is on the disk when the next one begins, and all of them in the engine
 * when {@link #finish} returns. Not thread-safe.
 */
final class WriteBatch {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBatch.class);

    private final SearchEngine engine;
    private final FolderWriter writer;
    private final FolderSync sync;
    private final Set<String> ids = new HashSet<>();
    private int changes;

    WriteBatch(SearchEngine engine, FolderWriter writer, FolderSync sync) {
        this.engine = engine;
        this.writer = writer;
        this.sync = sync;
    }

    /** Writes one session; the outcome is known after {@link #finish}. */
    Supplier<WriteOutcome> write(WriteCommand command) {
        Optional<Session> shown = shown(command.id());
        Collection<Path> edited =
                shown.map(session -> writer.edited(session.source())).orElse(List.of());
        if (!edited.isEmpty()) {
            sync.note(edited);
            finish();
            shown = engine.session(command.id());
        }
        if (!command.condition().test(shown)) {
            Optional<Session> now = shown;
            return () -> new WriteOutcome.ConditionFailed(now);
        }
        if (!edited.isEmpty()) {
            return () -> new WriteOutcome.Conflict("the session's file was edited by hand and has just been read again;"
                    + " read the session, and then write it");
        }
        ids.add(key(command.id()));
        try {
            return switch (command) {
                case WriteCommand.Put put -> put(put, shown);
                case WriteCommand.Delete delete -> delete(shown);
            };
        } catch (IOException e) {
            LOG.warn("session {} cannot be written", command.id(), e);
            return () -> failed(e);
        }
    }

    /** The session as it is now, with what this batch did to it. */
    private Optional<Session> shown(String id) {
        Optional<Session> shown = engine.session(id);
        boolean touched = ids.contains(key(id))
                || shown.filter(session -> ids.contains(key(session.id()))).isPresent();
        if (touched) {
            finish();
            return engine.session(id);
        }
        return shown;
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private Supplier<WriteOutcome> put(WriteCommand.Put put, Optional<Session> shown) throws IOException {
        String id = shown.map(Session::id).orElse(put.id());
        ids.add(key(id));
        WriteResult result =
                shown.isPresent() ? writer.replace(shown.get(), put.draft()) : writer.create(id, put.draft());
        return outcome(
                result,
                () -> engine.session(id)
                        .<WriteOutcome>map(session -> new WriteOutcome.Stored(session, shown.isEmpty()))
                        .orElseGet(() -> new WriteOutcome.Conflict(
                                "the session's file was removed right after it was written")));
    }

    private Supplier<WriteOutcome> delete(Optional<Session> shown) throws IOException {
        return shown.isEmpty()
                ? WriteOutcome.Missing::new
                : outcome(writer.delete(shown.get().source()), WriteOutcome.Deleted::new);
    }

    private Supplier<WriteOutcome> outcome(WriteResult result, Supplier<WriteOutcome> done) {
        return switch (result) {
            case WriteResult.Invalid invalid -> () -> new WriteOutcome.Invalid(invalid.flaws());
            case WriteResult.Conflict conflict -> () -> new WriteOutcome.Conflict(conflict.message());
            case WriteResult.Done(List < String > sources) -> {
                sync.note(sources.stream().map(Path::of).toList());
                yield done;
            }
        };
    }

    private static WriteOutcome failed(IOException e) {
        String reason = e instanceof FileSystemException failure ? String.valueOf(failure.getReason()) : e.getMessage();
        boolean full = reason != null && (reason.contains("No space left") || reason.contains("uota exceeded"));
        return full
                ? new WriteOutcome.Full()
                : new WriteOutcome.Unavailable("the session folder cannot be written; the log says why");
    }

    /** Makes everything that was written searchable. Returns the number of sessions that this batch changed. */
    int finish() {
        ids.clear();
        changes += sync.applyNoted();
        return changes;
    }
}
