package org.sessionsearch.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.sessionsearch.config.Settings.LogFormat;
import org.slf4j.LoggerFactory;

/**
 * The log: lines on standard error. Found by Logback as a service, because reading the same from XML takes a seventh of a
 * second of every start. {@code -Dlogback.configurationFile=FILE} still puts a file in its place.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String OWN_FILE = "logback.configurationFile";
    private static final String NAME = "standard error";

    /** Lucene recommends an incubator module in every run; kept here, because its logger is forgotten otherwise. */
    private final java.util.logging.Logger vectors =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** Also tells what goes well, which is of interest only where a command runs for long. */
    static void tellMore() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.INFO);
        }
    }

    /** Writes in another format from now on, and on a thread of its own, for a command that runs for long. */
    static void inBackground(LogFormat format) {
        if (System.getProperty(OWN_FILE) == null
                && LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
                && root.getAppender(NAME) instanceof ConsoleAppender<ILoggingEvent> console) {
            LoggerContext context = root.getLoggerContext();
            root.detachAppender(console);
            console.stop();
            LogQueue queue = new LogQueue(lines(context, format), System.err);
            queue.start();
            root.addAppender(queue);
        }
    }

    /** Writes what is not written yet. Nothing is logged any more. */
    static void finish() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OWN_FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        vectors.setLevel(java.util.logging.Level.SEVERE);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context));
        context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
        // Everything that it has to say comes back as an exception as well.
        context.getLogger("io.javalin").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static LogLine lines(LoggerContext context, LogFormat format) {
        LogLine lines = switch (format) {
            case PLAIN -> new PlainLine();
            case JSON -> new JsonLine();
        };
        lines.setContext(context);
        lines.start();
        return lines;
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setTarget("System.err");
        appender.setEncoder(lines(context, LogFormat.PLAIN));
        appender.start();
        return appender;
    }
}
