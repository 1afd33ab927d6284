package org.sessionsearch.cli;

import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sessionsearch.config.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = ServeArguments.COMMAND,
        mixinStandardHelpOptions = true,
        description = "Answers the HTTP API, and follows the folder as its files change.",
        footerHeading = "%nExamples:%n",
        footer = {"  serve", "  serve --sessions talks --index /var/lib/session-search --host 127.0.0.1 --port 9000"})
final class ServeCommand implements Callable<Integer> {

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
        return Serving.run(options.with(given), spec.commandLine().getOut());
    }
}
