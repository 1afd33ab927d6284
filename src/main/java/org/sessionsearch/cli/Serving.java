package org.sessionsearch.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsException;

/** The server's run, until it is told to stop. */
final class Serving {

    /** Set by whoever starts this as a child and may be killed without notice. */
    private static final String STOP_WITH_PARENT = "session-search.stop-with-parent";

    /** Set by the build, to learn how the program starts. */
    private static final String REHEARSAL = "session-search.rehearsal";

    private Serving() {}

    /**
     * Answers until the process ends.
     *
     * @param given what the command line says, by name
     * @param out is told where it answers
     * @return the exit code of a rehearsal; nothing else returns
     */
    static int run(Map<String, String> given, PrintWriter out)
            throws SettingsException, BindException, InterruptedException {
        Settings settings = CommonOptions.load(given);
        Logging.inBackground(settings.log().format());
        Service service = new Service(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
        stopWithParent();
        service.start();
        Logging.tellMore();
        out.println("Session Search answers at " + service.address());
        out.flush();
        if (Boolean.getBoolean(REHEARSAL)) {
            return new Rehearsal(service.address()).run();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    /** Ends with 0: to be told to stop is no failure. Without this the JVM would report the signal. */
    private static void stop(Service service) {
        boolean ended = service.close();
        Logging.finish();
        if (ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void stopWithParent() {
        if (Boolean.getBoolean(STOP_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }
}
