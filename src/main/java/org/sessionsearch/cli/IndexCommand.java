package org.sessionsearch.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.ingest.FolderIngest;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.source.FolderCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Brings the index up to date with the folder. Only for while nothing serves it.",
        footerHeading = "%nExamples:%n",
        footer = {"  index --sessions talks --index /var/lib/session-search", "  index --rebuild"})
final class IndexCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--rebuild", description = "Index every session anew, changed or not.")
    private boolean rebuild;

    @Override
    public Integer call() throws SettingsException {
        Settings settings = options.settings();
        long started = System.nanoTime();
        Wiring.requireFolder(settings);
        try (SearchEngine engine = LuceneEngine.open(settings.index(), Wiring.search(settings, SearchWatch.NONE));
                FolderIngest ingest = Wiring.ingest(settings, engine);
                ProgressDisplay progress = new ProgressDisplay("Indexing")) {
            if (rebuild) {
                ingest.rebuild(progress::show);
            } else {
                ingest.catchUp(progress::show);
            }
            report(ingest.status().counts(), engine.report(), System.nanoTime() - started);
        }
        return 0;
    }

    private void report(FolderCounts counts, EngineReport report, long nanos) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d files: %d sessions, %d rejected, %d skipped, %d merged; index of %.1f MB in %.1f s%n",
                counts.files(),
                report.sessions(),
                counts.rejected(),
                counts.skipped(),
                counts.merged(),
                report.bytes() / BYTES_PER_MEGABYTE,
                nanos / NANOS_PER_SECOND);
        if (counts.rejected() > 0) {
            out.println("session-search check says why files were rejected");
        }
        out.flush();
    }
}
