package org.sessionsearch.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "session-search",
        description = "Full-text search with facets for conference sessions.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        subcommands = {
            ServeCommand.class,
            IndexCommand.class,
            CheckCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            EvaluateCommand.class,
            VersionCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar session-search.jar serve --sessions talks --port 8080",
            "  java -jar session-search.jar search rust kernel --sessions talks",
            "  java -jar session-search.jar check --sessions talks --format sarif > problems.sarif",
            "",
            "Exit codes: 0 done; 1 failed, or check found errors; 2 a wrong option or setting.",
            "Settings come from session-search.yml, SESSION_SEARCH_... variables and options."
        })
public final class Main implements Runnable {

    private static final int USAGE_WIDTH = 110;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        // A console that is no terminal is none.
        System.setProperty("jdk.console", "java.base");
        System.exit(run(args));
    }

    /** Runs one command; gives its exit code. */
    static int run(String... args) {
        return ServeArguments.of(args)
                .map(Main::serve)
                .orElseGet(() -> commandLine().execute(args));
    }

    private static int serve(Map<String, String> given) {
        try {
            return Serving.run(given, writer(System.out));
        } catch (Exception e) {
            return Failure.report(e, writer(System.err));
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        SearchCommand.addParameters(commands.getSubcommands().get("search").getCommandSpec());
        commands.setOut(writer(System.out));
        commands.setErr(writer(System.err));
        commands.setUsageHelpWidth(USAGE_WIDTH);
        commands.setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, command.getErr()));
        commands.setParameterExceptionHandler((e, arguments) -> Failure.report(e));
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? session-search --help lists them");
    }
}
