package org.sessionsearch.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.lucene.index.CurrentView.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index: changes go in, views come out. Thread-safe: one thread writes at a time, and reading never waits for it.
 *
 * <p>A view is built by whoever writes, before anybody sees it, so a change becomes visible whole and at once. When
 * writing fails, what was written since the last commit is dropped, and the next change starts from that commit: whoever
 * applies changes has to compare {@link #fingerprints} again first. The view stays as it was until {@link #caughtUp}.
 *
 * <p>An index that is damaged, or of a schema that can no longer be read, is thrown away and built anew. One of an older
 * schema that can be read keeps answering while the new one is built beside it, until {@link #caughtUp}. One that cannot
 * be written answers as it is, and is opened for writing by the first change that finds it so.
 *
 * @param <V> what is kept in memory for a view
 */
public final class SessionIndex<V> implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionIndex.class);

    private static final int MANY = 500;

    private final IndexHome home;
    private final IndexVersions versions;
    private final Function<DirectoryReader, V> viewOf;
    private final CurrentView<V> view = new CurrentView<>();
    private final Tidier tidier = new Tidier(this::refreshAfterMerge);

    /** Null after a failure, until the next change opens it again. Guarded by this, but read by {@link #commit}. */
    private volatile IndexGeneration generation;

    /** Number of {@link #generation}, also while that is null. */
    private int number;

    /** Whether the generation is being built beside another one, which answers. */
    private boolean beside;

    /** Whether what is written has fallen behind what answers. */
    private boolean fallenBehind;

    /** Whether nobody knows what was lost by that. */
    private boolean uncompared;

    /** Whether the generation must not be written to any more. */
    private boolean damaged;

    private boolean closed;

    private SessionIndex(IndexHome home, IndexVersions versions, Function<DirectoryReader, V> viewOf) {
        this.home = home;
        this.versions = versions;
        this.viewOf = viewOf;
    }

    /**
     * Opens the index in a folder, made when it does not exist.
     *
     * @param viewOf makes what is kept in memory for a view; the reader stays open for as long as that is in use
     * @throws EngineUnavailableException when another process has it open, or the folder cannot be written and holds no
     *     index to answer from meanwhile
     */
    public static <V> SessionIndex<V> open(Path folder, Function<DirectoryReader, V> viewOf) {
        return open(folder, IndexVersions.CURRENT, viewOf);
    }

    static <V> SessionIndex<V> open(Path folder, IndexVersions versions, Function<DirectoryReader, V> viewOf) {
        try {
            return open(IndexFolder.open(folder), versions, viewOf);
        } catch (IOException e) {
            throw new EngineUnavailableException(
                    "the index folder " + folder.toAbsolutePath().normalize() + " cannot be used: " + e.getMessage(),
                    e);
        }
    }

    /** Opens an empty index on the heap. */
    public static <V> SessionIndex<V> inMemory(Function<DirectoryReader, V> viewOf) {
        try {
            return open(new IndexMemory(), IndexVersions.CURRENT, viewOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <V> SessionIndex<V> open(IndexHome home, IndexVersions versions, Function<DirectoryReader, V> viewOf)
            throws IOException {
        SessionIndex<V> index = new SessionIndex<>(home, versions, viewOf);
        try {
            index.start();
            return index;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(index);
            throw e;
        }
    }

    private synchronized void start() throws IOException {
        OptionalInt current = home.current();
        try {
            home.claim();
        } catch (IOException e) {
            if (current.isEmpty()) {
                throw e;
            }
            answerOnly(current.getAsInt(), e);
            return;
        }
        home.deleteOthers();
        if (current.isEmpty()) {
            startNew(0);
            return;
        }
        try {
            resume(current.getAsInt());
        } catch (IOException | RuntimeException e) {
            LOG.warn("the index is damaged and is built anew: {}", e.toString());
            abandon();
            startNew(current.getAsInt() + 1);
        }
    }

    /** What cannot be written yet can be read, unless its schema is too old; changes open it later. */
    private void answerOnly(int current, IOException why) throws IOException {
        StoredIndex stored = StoredIndex.open(home.open(current));
        if (!versions.canRead(stored.schema())) {
            stored.reader().close();
            throw why;
        }
        LOG.warn("the index cannot be written, and answers as it is: {}", home.sentence(why));
        view.replace(viewOn(stored.reader()));
        number = current;
        damaged = stored.schema() != versions.written();
        fallenBehind = true;
        uncompared = true;
    }

    private void startNew(int next) throws IOException {
        openGeneration(next);
        generation.commit();
        home.makeCurrent(next);
        view.replace(viewOn(generation.reader()));
        fallenBehind = false;
        uncompared = false;
    }

    private void resume(int current) throws IOException {
        StoredIndex stored = StoredIndex.open(home.open(current));
        if (stored.schema() == versions.written()) {
            stored.reader().close();
            openGeneration(current);
            view.replace(viewOn(generation.reader()));
        } else if (versions.canRead(stored.schema())) {
            LOG.info(
                    "the index has schema {}; one of schema {} is built beside it",
                    stored.schema(),
                    versions.written());
            view.replace(viewOn(stored.reader()));
            openBeside(current + 1);
        } else {
            LOG.info("the index has schema {}; it is built anew with {}", stored.schema(), versions.written());
            stored.reader().close();
            startNew(current + 1);
        }
    }

    private void openBeside(int next) throws IOException {
        beside = true;
        openGeneration(next);
    }

    private void openGeneration(int next) throws IOException {
        number = next;
        generation = IndexGeneration.open(next, home.open(next), versions.written());
    }

    private View<V> viewOn(DirectoryReader reader) throws IOException {
        try {
            return new View<>(reader, viewOf.apply(reader));
        } catch (RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    /**
     * Answers a question from the current view, which stays as it is until the answer is there.
     *
     * @throws EngineUnavailableException when there is no view, or its files cannot be read
     */
    public <R> R read(Function<V, R> question) {
        try {
            return view.read(question);
        } catch (UncheckedIOException | InternalError e) {
            // What is mapped into memory and cannot be read is an error to the JVM.
            throw new EngineUnavailableException("the index cannot be read: " + home.sentence(e), e);
        }
    }

    /**
     * Writes the changes and makes them visible, all at once. Of several changes of one source the last one counts.
     *
     * @throws EngineUnavailableException when they cannot be written, or others were lost and {@link #fingerprints} was
     *     not asked since; none of them is then visible
     */
    public void apply(Iterable<Change> changes) {
        Collection<Change> latest = latestOfEachSource(changes);
        synchronized (this) {
            try {
                IndexGeneration open = compared();
                open.expect(latest.size() >= MANY);
                write(open, latest);
                if (isVisible()) {
                    write(open, open.stale());
                    refresh(open);
                }
            } catch (IOException | RuntimeException e) {
                throw abandoned("the changes cannot be written to the index", e);
            }
        }
    }

    /**
     * Writes changes of which many more follow, and leaves it to {@link #caughtUp} to make them visible: each view costs
     * a file for every core, and time that grows with all that is visible.
     *
     * @throws EngineUnavailableException when they cannot be written
     */
    public void load(Iterable<Change> changes) {
        Collection<Change> latest = latestOfEachSource(changes);
        synchronized (this) {
            try {
                IndexGeneration open = compared();
                open.expect(true);
                writeOnAllCores(open, latest);
            } catch (IOException | RuntimeException e) {
                throw abandoned("the changes cannot be written to the index", e);
            }
        }
    }

    private static Collection<Change> latestOfEachSource(Iterable<Change> changes) {
        Map<String, Change> latest = new LinkedHashMap<>();
        for (Change change : changes) {
            latest.put(
                    switch (change) {
                        case Change.Put put -> put.session().source();
                        case Change.Remove remove -> remove.source();
                    },
                    change);
        }
        return latest.values();
    }

    private static void write(IndexGeneration open, Collection<Change> changes) {
        if (changes.size() >= MANY) {
            writeOnAllCores(open, changes);
        } else {
            changes.forEach(change -> write(open, change));
        }
    }

    /** Making the documents of sessions is most of the work; each core leaves a segment of its own. */
    private static void writeOnAllCores(IndexGeneration open, Collection<Change> changes) {
        changes.parallelStream().forEach(change -> write(open, change));
    }

    /** One session that Lucene does not take must not keep out all others. */
    private static void write(IndexGeneration open, Change change) {
        try {
            open.write(change);
        } catch (IllegalArgumentException e) {
            LOG.error("this cannot be indexed and is left out: {}", change, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh(IndexGeneration open) throws IOException {
        if (!isVisible()) {
            return;
        }
        DirectoryReader changed = open.readerIfChanged(view.get().reader());
        if (changed != null) {
            view.replace(viewOn(changed));
        }
    }

    private boolean isVisible() {
        return !beside && !fallenBehind;
    }

    private synchronized void refreshAfterMerge() throws IOException {
        if (generation != null) {
            refresh(generation);
        }
    }

    /** The generation to write to, if it holds what its writer believes. */
    private IndexGeneration compared() throws IOException {
        if (uncompared) {
            throw new EngineUnavailableException("earlier changes were lost");
        }
        return opened();
    }

    /** The generation to write to, opened again where it was given up. */
    private IndexGeneration opened() throws IOException {
        if (closed) {
            throw new EngineUnavailableException("it is closed");
        }
        if (generation != null) {
            return generation;
        }
        home.claim();
        if (damaged) {
            damaged = false;
            openBeside(number + 1);
        } else {
            try {
                openGeneration(number);
            } catch (IOException | RuntimeException e) {
                LOG.warn("the index is damaged and is built anew beside the one that answers: {}", e.toString());
                openBeside(number + 1);
            }
        }
        return generation;
    }

    private EngineUnavailableException abandoned(String what, Throwable cause) {
        abandon();
        return new EngineUnavailableException(what + ": " + home.sentence(cause), cause);
    }

    private void abandon() {
        if (generation != null) {
            generation.abandon();
            generation = null;
        }
        fallenBehind = true;
        uncompared = true;
    }

    /**
     * Makes what was applied durable. Neither reading nor writing waits for it.
     *
     * @throws EngineUnavailableException when it cannot be written
     */
    public void commit() {
        IndexGeneration open = generation;
        if (open == null) {
            return;
        }
        try {
            open.commit();
        } catch (IOException | RuntimeException e) {
            giveUp(open, "the index cannot be committed", e);
        }
    }

    /** A generation that was closed in the meantime was committed, or was given up by somebody who said so. */
    private synchronized void giveUp(IndexGeneration failed, String what, Throwable cause) {
        if (generation == failed) {
            throw abandoned(what, cause);
        }
        LOG.debug("{}, but it was closed in the meantime", what, cause);
    }

    /**
     * Looks whether the index lies on the disk as it was written, which takes as long as reading it.
     *
     * @throws EngineUnavailableException when it does not; the view goes on answering as far as it can, and the next
     *     changes begin a new index beside it
     */
    public void verify() {
        IndexGeneration open = inPlace();
        if (open == null) {
            return;
        }
        try (Directory apart = home.openApart(open.number())) {
            open.verify(apart);
        } catch (IOException | RuntimeException | InternalError e) {
            synchronized (this) {
                damaged |= generation == open && open.isOpen();
                giveUp(open, "the index is damaged", e);
            }
        }
    }

    private synchronized IndexGeneration inPlace() {
        return beside ? null : generation;
    }

    /** Starts an empty generation beside the one that answers. */
    public synchronized void rebuild() {
        try {
            home.claim();
            if (beside) {
                abandon();
                home.deleteOthers();
            } else if (generation != null) {
                generation.close();
            }
            openBeside(number + 1);
            damaged = false;
            uncompared = false;
        } catch (IOException | RuntimeException e) {
            throw abandoned("the index cannot be built anew", e);
        }
    }

    /** Everything has been applied: a generation that was built beside another takes its place, for good. */
    public synchronized void caughtUp() {
        try {
            IndexGeneration open = compared();
            write(open, open.stale());
            if (beside || !home.current().equals(OptionalInt.of(number))) {
                open.commit();
                View<V> next = viewOn(open.reader());
                beside = false;
                fallenBehind = false;
                view.replace(next);
                home.makeCurrent(open.number());
            } else {
                fallenBehind = false;
                refresh(open);
            }
            open.expect(false);
            tidier.tidy(open, view.get().reader());
        } catch (IOException | RuntimeException e) {
            throw abandoned("the index cannot be put in place", e);
        }
    }

    /** The fingerprint of each session by its source path, of the generation that is written. */
    public synchronized Map<String, String> fingerprints() {
        try {
            Map<String, String> fingerprints = opened().fingerprints();
            uncompared = false;
            return fingerprints;
        } catch (IOException | RuntimeException e) {
            throw abandoned("the index cannot be brought up to date", e);
        }
    }

    /** Commits and releases everything. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                view.replace(null);
                closeGeneration();
                IOUtils.closeWhileHandlingException(home);
            }
        }
        tidier.close();
    }

    private void closeGeneration() {
        try {
            IOUtils.close(generation);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the last changes could not be committed, the next start makes them again: {}", e.toString());
        }
        generation = null;
    }
}
