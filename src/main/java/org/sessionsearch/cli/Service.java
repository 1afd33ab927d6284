package org.sessionsearch.cli;

import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sessionsearch.analytics.CountingEngine;
import org.sessionsearch.analytics.QueryCounts;
import org.sessionsearch.config.Settings;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.Admission;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.Observation;
import org.sessionsearch.http.Readiness;
import org.sessionsearch.http.SearchServer;
import org.sessionsearch.http.WarmUp;
import org.sessionsearch.ingest.FolderIngest;
import org.sessionsearch.lucene.LuceneEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service as it runs: an engine, the folder that it follows, and a server. Answers from what the index holds while
 * it catches up with the folder; an empty index is ready only then. Thread-safe.
 */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration QUIET_START = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Settings settings;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean answers;
    private volatile String progress = "";
    private volatile SearchEngine engine;
    private volatile FolderIngest ingest;
    private volatile SearchServer server;

    Service(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens the index and starts to listen; the rest happens in the background.
     *
     * @throws BindException when the port cannot be had
     */
    void start() throws BindException {
        Wiring.requireFolder(settings);
        try {
            Observation observation = Wiring.observation(settings);
            LuceneEngine unseen = LuceneEngine.open(settings.index(), Wiring.search(settings, observation));
            engine = observation.of(unseen);
            answers = engine.report().sessions() > 0;
            ingest = Wiring.ingest(settings, engine);
            Optional<QueryCounts> queries = Wiring.queryCounts(settings);
            SearchEngine asked = queries.<SearchEngine>map(counts -> new CountingEngine(engine, counts))
                    .orElse(engine);
            Admission admission = Wiring.admission();
            Backend backend = new Backend(
                    Wiring.access(settings),
                    admission.of(asked),
                    ingest::problems,
                    () -> Wiring.figures(ingest.status()),
                    this::readiness,
                    observation,
                    admission);
            server = new SearchServer(
                    backend, Wiring.http(settings), Wiring.families(settings, backend, ingest, queries));
            server.start();
        } catch (RuntimeException | BindException e) {
            close();
            throw e;
        }
        boolean answersAlready = answers;
        if (!answersAlready) {
            follow();
        }
        Thread background = new Thread(() -> workInBackground(answersAlready), "background");
        background.setDaemon(true);
        background.start();
    }

    /** Where the server answers. */
    String address() {
        boolean everywhere =
                settings.host().equals("0.0.0.0") || settings.host().equals("::");
        return "http://" + (everywhere ? "localhost" : settings.host()) + ":" + server.port();
    }

    private Readiness readiness() {
        if (!answers && ingest.status().caughtUp().isPresent()) {
            answers = true;
        }
        Optional<String> trouble = ingest.status().error();
        if (!answers) {
            return Readiness.starting(trouble.orElse(progress));
        }
        return trouble.map(Readiness::degraded).orElse(Readiness.READY);
    }

    private void follow() {
        ProgressDisplay display = new ProgressDisplay("Reading");
        ingest.watch((files, total) -> {
            progress = files + " of " + total + " files read";
            display.show(files, total);
            if (files == total) {
                display.close();
            }
        });
    }

    /** What can wait until the first requests, which may be waiting for this start, are answered. */
    private void workInBackground(boolean answersAlready) {
        try {
            HeapKeeper heap = new HeapKeeper();
            while (!readiness().ready()) {
                if (isStoppedWithin(POLL)) {
                    return;
                }
                heap.look();
            }
            if (answersAlready && !isStoppedWithin(QUIET_START)) {
                follow();
            }
            if (!isStoppedWithin(QUIET_START)) {
                int asked = new WarmUp(engine).run(WARM_UP, () -> stopped.getCount() == 0);
                LOG.debug("warmed up with {} questions", asked);
            }
            while (!isStoppedWithin(HeapKeeper.PAUSE)) {
                heap.look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the warm-up ended early", e);
        }
    }

    private boolean isStoppedWithin(Duration time) throws InterruptedException {
        return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Finishes the requests in flight, writes what is unwritten and releases the index.
     *
     * @return whether this ended it; another call has before, if not
     */
    boolean close() {
        if (closed.getAndSet(true)) {
            return false;
        }
        stopped.countDown();
        if (server != null) {
            server.close();
        }
        if (ingest != null) {
            ingest.close();
        }
        if (engine != null) {
            engine.close();
        }
        return true;
    }
}
