package org.sessionsearch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        SearchCommand.addParameters(commands.getSubcommands().get("search").getCommandSpec());
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.setUsageHelpWidth(USAGE_WIDTH);
        commands.setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, command));
        commands.setParameterExceptionHandler((e, arguments) -> Failure.report(e));
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? session-search --help lists them");
    }
}
