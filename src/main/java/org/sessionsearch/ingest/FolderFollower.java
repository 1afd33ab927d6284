package org.sessionsearch.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what changes in a folder: as the file system tells it, and by looking now and then, which finds what was not
 * told. Only {@link #take} and {@link #timeToRest} may be called by any thread, the rest by one.
 */
final class FolderFollower implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderFollower.class);

    private final Path root;
    private final Runnable onChange;
    private final Runnable onLostTrack;
    private final FileStamps stamps;
    private final PendingChanges pending = new PendingChanges();
    private FolderWatcher watcher;
    private boolean warned;

    /**
     * @param onChange called when there is something to take, after there was nothing
     * @param onLostTrack called when changes were missed, and only reading everything will do
     */
    FolderFollower(Path root, Runnable onChange, Runnable onLostTrack) {
        this.root = root;
        this.onChange = onChange;
        this.onLostTrack = onLostTrack;
        this.stamps = new FileStamps(root);
    }

    /** Forgets what has changed so far: everything is about to be read. */
    void startAfresh() {
        pending.take();
        try {
            stamps.changed();
        } catch (IOException e) {
            LOG.debug("{} cannot be looked through, as its reading is about to tell", root, e);
        }
    }

    /** Starts to be told of changes, or starts again; whether that is possible. */
    boolean watch() {
        close();
        try {
            watcher = FolderWatcher.start(root, new FolderWatcher.Listener() {
                @Override
                public void changed(Path path) {
                    add(path);
                }

                @Override
                public void lostTrack() {
                    onLostTrack.run();
                }
            });
            warned = false;
        } catch (IOException | RuntimeException e) {
            if (!warned) {
                LOG.warn("{} cannot be watched, so its changes are looked for now and then: {}", root, e.toString());
            }
            warned = true;
        }
        return isWatching();
    }

    /** Whether changes are told. */
    boolean isWatching() {
        return watcher != null && watcher.isWatching(root);
    }

    /** Looks for changes that were not told. */
    void look() {
        try {
            stamps.changed().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path path) {
        if (pending.add(path, System.nanoTime())) {
            onChange.run();
        }
    }

    /** How long to wait until changes have come to rest; zero when they have. */
    Duration timeToRest() {
        return Duration.ofNanos(pending.waitFor(System.nanoTime()));
    }

    /** Takes all files and folders that have changed. */
    Set<Path> take() {
        return pending.take();
    }

    @Override
    public void close() {
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException e) {
                LOG.debug("the watcher of {} could not be closed", root, e);
            }
            watcher = null;
        }
    }
}
