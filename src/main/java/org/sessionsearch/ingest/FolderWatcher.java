package org.sessionsearch.ingest;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Tells of changes below a folder as they happen. Thread-safe. */
final class FolderWatcher implements Closeable {

    private static final FileTreeVisitor VISIBLE = (start, onFolder, onFile) ->
            VisibleFiles.walk(start, (folder, any) -> onFolder.call(folder), (file, any) -> onFile.call(file));

    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> running;
    private final Optional<FolderIdentity> identity;

    private FolderWatcher(
            DirectoryWatcher watcher, CompletableFuture<Void> running, Optional<FolderIdentity> identity) {
        this.watcher = watcher;
        this.running = running;
        this.identity = identity;
    }

    /** Is called on the watcher's thread. */
    interface Listener {

        /** This file or folder was added, changed or deleted. */
        void changed(Path path);

        /** Changes were missed: anything may be different. */
        void lostTrack();
    }

    /**
     * Starts watching; every change after the return is told.
     *
     * @throws IOException when the folder cannot be watched, for example because the system's limit is reached
     */
    static FolderWatcher start(Path root, Listener listener) throws IOException {
        Optional<FolderIdentity> identity = FolderIdentity.of(root);
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .path(root)
                .fileHashing(false)
                .fileTreeVisitor(VISIBLE)
                .listener(new Events(listener))
                .build();
        CompletableFuture<Void> running = watcher.watchAsync(
                task -> Thread.ofPlatform().daemon().name("ingest-watch").start(task));
        FolderWatcher started = new FolderWatcher(watcher, running, identity);
        started.requireRunning();
        return started;
    }

    private void requireRunning() throws IOException {
        if (running.isCompletedExceptionally()) {
            watcher.close();
            try {
                running.join();
            } catch (CompletionException e) {
                throw new IOException(e.getCause().getMessage(), e.getCause());
            }
        }
    }

    /** Whether it still watches what the path leads to. */
    boolean isWatching(Path root) {
        return !running.isDone() && FolderIdentity.of(root).equals(identity);
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }

    private record Events(Listener listener) implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == EventType.OVERFLOW || event.path() == null) {
                listener.lostTrack();
            } else {
                listener.changed(event.path());
            }
        }

        @Override
        public void onException(Exception cause) {
            listener.lostTrack();
        }
    }
}
