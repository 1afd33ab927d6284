package org.sessionsearch.cli;

import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sessionsearch.config.Settings;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.Readiness;
import org.sessionsearch.http.SearchServer;
import org.sessionsearch.http.WarmUp;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.source.SessionFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service as it runs: an engine, the folder that it follows, and a server. Answers from what the index holds while
 * it catches up with the folder; an empty index is ready only then. Thread-safe.
 */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration QUIET_START = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Settings settings;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Readiness readiness = new Readiness(false, "");
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
        try {
            SessionFolder folder = Wiring.folder(settings);
            engine = LuceneEngine.open(settings.index());
            ingest = new FolderIngest(folder, engine);
            if (engine.report().sessions() > 0) {
                readiness = Readiness.READY;
            }
            Backend backend = new Backend(engine, ingest::problems, () -> readiness);
            server = new SearchServer(backend, Wiring.http(settings), Wiring.families(settings, backend));
            server.start();
        } catch (RuntimeException | BindException e) {
            close();
            throw e;
        }
        Thread background = new Thread(this::follow, "catch-up");
        background.setDaemon(true);
        background.start();
    }

    /** Where the server answers. */
    String address() {
        boolean everywhere =
                settings.host().equals("0.0.0.0") || settings.host().equals("::");
        return "http://" + (everywhere ? "localhost" : settings.host()) + ":" + server.port();
    }

    private void follow() {
        try {
            while (!caughtUp()) {
                if (stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            readiness = Readiness.READY;
            ingest.watch();
            if (!stopped.await(QUIET_START.toMillis(), TimeUnit.MILLISECONDS)) {
                int asked = new WarmUp(engine).run(WARM_UP, () -> stopped.getCount() == 0);
                LOG.debug("warmed up with {} questions", asked);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the session folder is not followed any more", e);
        }
    }

    private boolean caughtUp() {
        try (ProgressDisplay progress = new ProgressDisplay("Reading")) {
            ingest.catchUp((files, total) -> {
                progress.show(files, total);
                if (!readiness.ready()) {
                    readiness = new Readiness(false, files + " of " + total + " files read");
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.error("the session folder cannot be read; trying again in {} s", RETRY.toSeconds(), e);
            return false;
        }
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
