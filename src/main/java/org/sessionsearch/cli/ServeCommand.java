package org.sessionsearch.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers the HTTP API, and follows the folder as its files change.",
        footerHeading = "%nExamples:%n",
        footer = {"  serve", "  serve --sessions talks --index /var/lib/session-search --host 127.0.0.1 --port 9000"})
final class ServeCommand implements Callable<Integer> {

    /** Set by whoever starts this as a child and may be killed without notice. */
    private static final String STOP_WITH_PARENT = "session-search.stop-with-parent";

    /** Set by the build, to learn how the program starts. */
    private static final String REHEARSAL = "session-search.rehearsal";

    private final Map<String, String> given = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: 0.0.0.0, every one).")
    private void host(String host) {
        given.put("host", host);
    }

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080; 0 for a free one).")
    private void port(String port) {
        given.put("port", port);
    }

    @Override
    public Integer call() throws SettingsException, BindException, InterruptedException {
        Settings settings = options.settings(given);
        Logging.inBackground(settings.log().format());
        Service service = new Service(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
        stopWithParent();
        service.start();
        Logging.tellMore();
        PrintWriter out = spec.commandLine().getOut();
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
