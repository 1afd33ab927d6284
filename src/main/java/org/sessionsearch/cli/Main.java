package org.sessionsearch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry. */
@Command(
        name = "session-search",
        mixinStandardHelpOptions = true,
        description = "Full-text search with facets for conference sessions.")
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
