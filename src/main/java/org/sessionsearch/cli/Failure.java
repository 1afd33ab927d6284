package org.sessionsearch.cli;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.query.NearestName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence why a command failed. */
final class Failure {

    private Failure() {}

    /** Prints the reason; gives the exit code. */
    static int report(Exception e, PrintWriter err) {
        switch (e) {
            case SettingsException settings -> {
                settings.problems().forEach(err::println);
                return CommandLine.ExitCode.USAGE;
            }
            case RequestRefused refused -> {
                refused.errors().forEach(error -> err.println(error.message()));
                return CommandLine.ExitCode.USAGE;
            }
            default -> {
                log().debug("the command failed", e);
                err.println(sentence(e));
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
    }

    /** Prints what is wrong with the arguments, and the nearest right ones; gives the exit code. */
    static int report(ParameterException e) {
        CommandLine command = e.getCommandLine();
        StringBuilder hints = new StringBuilder();
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> known = new ArrayList<>(command.getSubcommands().keySet());
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            unmatched.getUnmatched().forEach(argument -> hints.append(NearestName.hint(argument, known)));
        }
        command.getErr().println(e.getMessage() + hints);
        return CommandLine.ExitCode.USAGE;
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Failure.class);
    }

    private static String sentence(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null
                && (cause.getMessage() == null || cause.getMessage().startsWith("java."))) {
            cause = cause.getCause();
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
