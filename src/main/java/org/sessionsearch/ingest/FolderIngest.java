package org.sessionsearch.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Problem;
import org.sessionsearch.source.FolderMemory;
import org.sessionsearch.source.FolderWriter;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;
import org.sessionsearch.source.SourceOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an engine in step with a folder of session files. Thread-safe; all reading and applying happens on one thread of
 * its own, so questions are answered all the while.
 *
 * <p>A folder that is missing never empties the engine, nor one in which suddenly nothing is left, unless its files were
 * seen to be deleted: see {@link FolderSync}. A failure is shown in {@link #status} and tried again until it is made good.
 */
public final class FolderIngest implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderIngest.class);

    /** Over all files of a large folder they take longer than a change; the next one shall not wait for them. */
    private static final Duration BEFORE_PROBLEMS = Duration.ofMillis(300);

    private static final Duration BETWEEN_READINGS = Duration.ofMillis(20);
    private static final int LEAST_REST = 1000;

    private final Path root;
    private final SearchEngine engine;
    private final IngestTiming timing;
    private final SessionFolder folder;
    private final FolderSync sync;
    private final FolderFollower follower;
    private final FolderWriter writer;
    private final SessionStore store;
    private final WorkThread thread = new WorkThread("ingest");
    private final WorkThread commitThread = new WorkThread("ingest-commit");
    private final WorkThread verifyThread = new WorkThread("ingest-verify");

    private volatile IngestStatus status = IngestStatus.NOTHING_YET;
    private volatile List<Problem> problems = List.of();

    /** Of the thread. */
    private boolean problemsDue;

    /** Whether the whole folder has to be read: nothing was yet, or what was told of it is not all. */
    private volatile boolean behind = true;

    /** Whether a commit has failed since the last one that did not. */
    private volatile boolean uncommitted;

    private final SharedCommit commits = new SharedCommit(commitThread, this::commit);
    private final AtomicBoolean commitDue = new AtomicBoolean();
    private Duration retry;
    private Future<?> retrying = thread.nothing();

    /** Remembers nothing of the runs before. */
    public FolderIngest(Path root, SourceOptions options, SearchEngine engine, IngestTiming timing) {
        this(root, options, engine, timing, FolderMemory.NONE);
    }

    /** @param memory of the runs before */
    public FolderIngest(
            Path root, SourceOptions options, SearchEngine engine, IngestTiming timing, FolderMemory memory) {
        this.root = root.toAbsolutePath().normalize();
        this.engine = engine;
        this.timing = timing;
        this.retry = timing.retry();
        this.folder = new SessionFolder(this.root, options, memory);
        this.writer = new FolderWriter(folder);
        this.store = new SessionStore(this);
        this.sync = new FolderSync(this.root, folder, engine);
        this.follower = new FolderFollower(this.root, this::readWhenAtRest, this::lostTrack);
    }

    /**
     * Reads the whole folder once and returns when the engine holds what it holds, durably.
     *
     * @throws RuntimeException what reading the folder or applying to the engine fails with
     */
    public void catchUp(ReadProgress progress) {
        thread.runAndWait(() -> {
            readAll(progress);
            engine.commit();
        });
    }

    /** As {@link #catchUp}, into a new index that takes the old one's place when it is complete. */
    public void rebuild(ReadProgress progress) {
        thread.runAndWait(() -> {
            engine.rebuild();
            readAll(progress);
            engine.commit();
        });
    }

    /**
     * Catches up, then follows the changes of the folder until closed. Returns at once.
     *
     * @param progress of the first catching up
     */
    public void watch(ReadProgress progress) {
        thread.run(
                () -> {
                    sweep();
                    update(last -> last.watching(follower.watch()));
                    findUntold();
                    work(progress);
                    scheduleLook();
                },
                Duration.ZERO);
        verifyThread.run(this::verify, timing.verify());
    }

    /** Writes sessions into the folder that this follows. */
    public SessionStore store() {
        return store;
    }

    /** Why no writes can be taken until something is mended; empty when they can, now or once the folder is read. */
    Optional<String> obstacle() {
        return status.state() == IngestStatus.State.FAILING ? status.error() : Optional.empty();
    }

    /** Runs a task between two readings, when the engine is in step with the folder. */
    void onThread(Runnable task) {
        thread.run(
                () -> {
                    if (behind) {
                        thread.run(() -> onThread(task), BETWEEN_READINGS);
                    } else {
                        task.run();
                    }
                },
                Duration.ZERO);
    }

    /** Writes that become searchable together, for the thread of this object. */
    WriteBatch batch() {
        return new WriteBatch(engine, writer, sync);
    }

    /** Takes note of what was changed beside the reading. */
    void applied(int changes) {
        applied(changes, last -> last.inStep(folder.counts()));
    }

    /** Takes note that the engine may not be in step any more. */
    void failed(RuntimeException failure) {
        tryAgainAfter(failure);
    }

    /** Returns when everything that was applied before is durable in the index too, or could not be made so. */
    void awaitCommit() {
        commits.await();
    }

    /** How things stand. Never waits. */
    public IngestStatus status() {
        return status;
    }

    /** What is wrong with the files, as of the last reading or, for a moment, the one before. Never waits. */
    public List<Problem> problems() {
        return problems;
    }

    /** Stops as soon as it can. What was applied stays applied; the engine is left open. */
    @Override
    public void close() {
        thread.close();
        commitThread.close();
        verifyThread.close();
        follower.close();
        if (!behind && thread.isDone()) {
            sync.remember();
        }
    }

    private void sweep() {
        try {
            int swept = writer.sweep();
            if (swept > 0) {
                LOG.info("{} files of writes that never ended were deleted", swept);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be looked through, as its reading is about to tell", root, e);
        }
    }

    private void work(ReadProgress progress) {
        try {
            if (behind) {
                readAll(progress);
            } else {
                readChanged();
            }
            retry = timing.retry();
        } catch (CancellationException e) {
            LOG.debug("closed while reading", e);
        } catch (RuntimeException e) {
            tryAgainAfter(e);
        }
    }

    private void readAll(ReadProgress progress) {
        update(IngestStatus::catchingUp);
        long start = System.nanoTime();
        behind = false;
        try {
            follower.startAfresh();
            int changes = sync.catchUp((files, total) -> {
                thread.stopIfClosed();
                progress.read(files, total);
            });
            if (uncommitted) {
                engine.commit();
                uncommitted = false;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            applied(changes, last -> last.caughtUp(Instant.now(), took, folder.counts()));
            LOG.info("{} sessions in {} ms, {} changes", folder.counts().sessions(), took.toMillis(), changes);
            sync.remember();
        } catch (RuntimeException e) {
            behind = true;
            throw e;
        }
    }

    private void readChanged() {
        Set<Path> paths = follower.take();
        if (!paths.isEmpty()) {
            int changes = sync.reread(paths);
            applied(changes, last -> last.inStep(folder.counts()));
            LOG.debug("{} files or folders read again, {} changes", paths.size(), changes);
        }
    }

    private void findProblemsSoon() {
        if (!problemsDue) {
            problemsDue = true;
            thread.run(this::findProblems, BEFORE_PROBLEMS);
        }
    }

    private void findProblems() {
        problemsDue = false;
        problems = List.copyOf(folder.problems());
    }

    private void applied(int changes, UnaryOperator<IngestStatus> newStatus) {
        if (status.caughtUp().isPresent()) {
            findProblemsSoon();
        } else {
            findProblems();
        }
        update(newStatus);
        if (changes > 0) {
            update(last -> last.changed(Instant.now()));
            if (commitDue.compareAndSet(false, true)) {
                commitThread.run(this::commit, timing.commit());
            }
        }
    }

    /** On a thread of its own: it waits for the disk, which no change that follows should have to. */
    private void commit() {
        commitDue.set(false);
        try {
            engine.commit();
        } catch (RuntimeException e) {
            uncommitted = true;
            lost(e);
        }
    }

    /** Damage that no change meets is found by looking for it. */
    private void verify() {
        long start = System.nanoTime();
        try {
            engine.verify();
        } catch (RuntimeException e) {
            lost(e);
        }
        Duration rest = Duration.ofNanos(System.nanoTime() - start).multipliedBy(LEAST_REST);
        verifyThread.run(this::verify, rest.compareTo(timing.verify()) > 0 ? rest : timing.verify());
    }

    /** What was applied may be gone: everything has to be read again. */
    private void lost(RuntimeException failure) {
        behind = true;
        thread.run(() -> tryAgainAfter(failure), Duration.ZERO);
    }

    private void tryAgainAfter(RuntimeException failure) {
        behind = true;
        String message = sentence(failure);
        if (!status.error().equals(Optional.of(message))) {
            LOG.warn("the index is not in step with {}, which is tried again", root, failure);
        }
        update(last -> last.failing(message));
        retrying.cancel(false);
        retrying = thread.run(() -> work(ReadProgress.NONE), retry);
        Duration longer = retry.multipliedBy(2);
        retry = longer.compareTo(timing.rescan()) < 0 ? longer : timing.rescan();
    }

    /** A failure in words that clients may see: where the folder lies is none of their business. */
    public String sentence(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.replace(root.toString(), "the session folder");
    }

    private void scheduleLook() {
        thread.run(this::look, status.watching() ? timing.rescan() : timing.poll());
    }

    /** Looks whether the folder is still watched, and for changes that nobody told. */
    private void look() {
        if (!follower.isWatching()) {
            behind |= status.watching();
            update(last -> last.watching(follower.watch()));
        }
        findUntold();
        if (behind) {
            work(ReadProgress.NONE);
        }
        scheduleLook();
    }

    private void findUntold() {
        if (!behind) {
            try {
                follower.look();
            } catch (RuntimeException e) {
                LOG.debug("the folder could not be looked through, as its reading is about to tell", e);
                behind = true;
            }
        }
    }

    /** A single change soon, many of them when they have come to rest. */
    private void readWhenAtRest() {
        thread.run(
                () -> {
                    Duration wait = follower.timeToRest();
                    if (wait.isPositive()) {
                        thread.run(this::readWhenAtRest, wait);
                    } else {
                        work(ReadProgress.NONE);
                    }
                },
                Duration.ZERO);
    }

    private void lostTrack() {
        behind = true;
        thread.run(() -> work(ReadProgress.NONE), Duration.ZERO);
    }

    private synchronized void update(UnaryOperator<IngestStatus> change) {
        status = change.apply(status);
    }
}
