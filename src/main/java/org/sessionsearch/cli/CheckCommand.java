package org.sessionsearch.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.http.QualityReport;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Severity;
import org.sessionsearch.source.FolderCounts;
import org.sessionsearch.source.SessionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Lists what is wrong in the session files. Exit code 1 when there are errors.",
        footerHeading = "%nExamples:%n",
        footer = {"  check --sessions talks", "  check --sessions talks --format sarif > problems.sarif"})
final class CheckCommand implements Callable<Integer> {

    /** How the list is written. */
    enum Format {
        text,
        json,
        sarif
    }

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws SettingsException {
        Settings settings = options.settings();
        Wiring.requireFolder(settings);
        SessionFolder folder = new SessionFolder(settings.sessions(), Wiring.source(settings));
        try (ProgressDisplay progress = new ProgressDisplay("Checking")) {
            folder.readAll(progress::show, session -> {});
        }
        QualityReport report = new QualityReport(folder.problems());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        switch (format) {
            case text -> text(report, folder.counts(), new PrintWriter(out, true, StandardCharsets.UTF_8));
            case json -> line(out, report.json());
            case sarif -> line(out, report.sarif(prefix(settings.sessions()), ProgramVersion.version()));
        }
        return report.errors() > 0 ? 1 : 0;
    }

    private static void text(QualityReport report, FolderCounts counts, PrintWriter out) {
        for (Problem problem : report.problems()) {
            String severity = problem.severity() == Severity.ERROR ? "error" : "warning";
            String line = problem.line() > 0 ? ":" + problem.line() : "";
            out.println(
                    problem.path() + line + ": " + severity + ": " + problem.message() + " [" + problem.rule() + "]");
            if (!problem.remedy().isEmpty()) {
                out.println("    " + problem.remedy());
            }
        }
        out.println(counts.files() + " files: " + counts.sessions() + " sessions, " + counts.rejected() + " rejected, "
                + counts.skipped() + " skipped, " + counts.merged() + " merged; " + report.errors() + " errors, "
                + (report.problems().size() - report.errors()) + " warnings");
    }

    /** The folder as seen from here, which is the repository's root where this runs as a check. */
    private static String prefix(Path sessions) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = sessions.toAbsolutePath().normalize();
        Path seen = folder.startsWith(here) ? here.relativize(folder) : folder;
        String path = seen.toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }

    private static void line(PrintStream out, byte[] json) {
        out.writeBytes(json);
        out.println();
    }
}
