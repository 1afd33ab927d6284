package org.sessionsearch.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far long work has come: a bar on a terminal, else a plain line now and then. */
final class ProgressDisplay implements AutoCloseable {

    private static final long SILENCE = TimeUnit.SECONDS.toNanos(5);

    private final String task;
    private final PrintStream err;
    private final boolean terminal;
    private ProgressBar bar;
    private long shown = System.nanoTime();

    /**
     * @param task what is done, {@code Reading}
     */
    ProgressDisplay(String task) {
        this(task, System.err, System.console() != null);
    }

    ProgressDisplay(String task, PrintStream err, boolean terminal) {
        this.task = task;
        this.err = err;
        this.terminal = terminal;
    }

    /** {@code done} files of {@code total} are done. Not thread-safe. */
    void show(int done, int total) {
        if (terminal) {
            bar(total).stepTo(done);
        } else if (System.nanoTime() - shown > SILENCE) {
            shown = System.nanoTime();
            err.println(task + ": " + done + " of " + total + " files");
        }
    }

    private ProgressBar bar(int total) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setUnit(" files", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err))
                    .clearDisplayOnFinish()
                    .build();
        }
        return bar;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
