package org.sessionsearch.ingest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes sessions for any number of writers: one after the other, in the order in which they come, on the thread that
 * reads the folder. Those that come while another write is under way share one change of the engine and one commit.
 * Thread-safe.
 */
public final class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final int MOST_AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BUSY = "the session folder is being read; try again in a moment";
    private static final String UNSEARCHABLE =
            "the session may be written, but cannot be searched yet; send it again in a moment";

    private final FolderIngest ingest;
    private final Queue<Waiting> queue = new ArrayDeque<>();

    SessionStore(FolderIngest ingest) {
        this.ingest = ingest;
    }

    /** Commands that wait for their turn; the writer may give up until it has come. */
    private record Waiting(
            List<WriteCommand> commands, AtomicBoolean taken, CompletableFuture<List<WriteOutcome>> outcomes) {}

    /** Writes one session; see {@link #write(List)}. */
    public WriteOutcome write(WriteCommand command) {
        return write(List.of(command)).getFirst();
    }

    /**
     * Writes sessions. What is stored or deleted when this returns survives a crash, and is found by every search that
     * begins afterwards.
     *
     * @return an outcome for each command
     */
    public List<WriteOutcome> write(List<WriteCommand> commands) {
        Optional<String> obstacle = ingest.obstacle();
        if (obstacle.isPresent()) {
            return unavailable(commands, "nothing can be written until this is mended: " + obstacle.get());
        }
        Waiting waiting = new Waiting(List.copyOf(commands), new AtomicBoolean(), new CompletableFuture<>());
        synchronized (queue) {
            queue.add(waiting);
        }
        ingest.onThread(this::writeWaiting);
        List<WriteOutcome> outcomes = await(waiting);
        if (outcomes.stream().anyMatch(SessionStore::changedSomething)) {
            ingest.awaitCommit();
        }
        return outcomes;
    }

    private static boolean changedSomething(WriteOutcome outcome) {
        return outcome instanceof WriteOutcome.Stored || outcome instanceof WriteOutcome.Deleted;
    }

    private List<WriteOutcome> await(Waiting waiting) {
        try {
            return waiting.outcomes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            boolean withdrawn = waiting.taken().compareAndSet(false, true);
            return withdrawn
                    ? unavailable(waiting.commands(), BUSY)
                    : waiting.outcomes().join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a write was waiting");
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private static List<WriteOutcome> unavailable(List<WriteCommand> commands, String why) {
        return commands.stream()
                .<WriteOutcome>map(command -> new WriteOutcome.Unavailable(why))
                .toList();
    }

    /** On the ingest thread. */
    private void writeWaiting() {
        List<Waiting> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken, ingest.batch());
        } catch (RuntimeException | Error e) {
            taken.forEach(waiting -> waiting.outcomes().completeExceptionally(e));
            throw e;
        }
    }

    private List<Waiting> take() {
        List<Waiting> taken = new ArrayList<>();
        int commands = 0;
        synchronized (queue) {
            while (!queue.isEmpty()
                    && (taken.isEmpty() || commands + queue.peek().commands().size() <= MOST_AT_ONCE)) {
                Waiting next = queue.remove();
                if (next.taken().compareAndSet(false, true)) {
                    taken.add(next);
                    commands += next.commands().size();
                }
            }
        }
        return taken;
    }

    private void write(List<Waiting> taken, WriteBatch batch) {
        List<List<Supplier<WriteOutcome>>> pending = new ArrayList<>();
        boolean searchable = true;
        try {
            for (Waiting waiting : taken) {
                pending.add(new ArrayList<>());
                for (WriteCommand command : waiting.commands()) {
                    pending.getLast().add(batch.write(command));
                }
            }
            ingest.applied(batch.finish());
        } catch (RuntimeException e) {
            LOG.debug("what was written is not searchable yet", e);
            ingest.failed(e);
            searchable = false;
        }
        for (int index = 0; index < taken.size(); index++) {
            Waiting waiting = taken.get(index);
            waiting.outcomes()
                    .complete(
                            searchable
                                    ? pending.get(index).stream()
                                            .map(Supplier::get)
                                            .toList()
                                    : unavailable(waiting.commands(), UNSEARCHABLE));
        }
    }
}
