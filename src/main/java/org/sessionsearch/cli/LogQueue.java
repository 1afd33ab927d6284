package org.sessionsearch.cli;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the log on a thread of its own. Where nobody takes it, an answer is worth more than its line: lines of requests
 * are left out and counted, warnings are kept as long as there is room. Everything that was taken is written at the end.
 */
final class LogQueue extends AsyncAppender {

    private static final int LINES = 8192;
    private static final int MOST_MILLIS_AT_END = 5000;

    private final AtomicLong leftOut = new AtomicLong();

    LogQueue(Appender<ILoggingEvent> writer) {
        // First of all: until it knows its context, Logback prints what it has to say on standard output.
        setContext(writer.getContext());
        setName("log");
        setQueueSize(LINES);
        setNeverBlock(true);
        setMaxFlushTime(MOST_MILLIS_AT_END);
        addAppender(writer);
    }

    /** Is asked only when the queue is nearly full. */
    @Override
    protected boolean isDiscardable(ILoggingEvent event) {
        boolean discarded = super.isDiscardable(event);
        if (discarded) {
            leftOut.incrementAndGet();
        }
        return discarded;
    }

    /** Lines that were left out until now. */
    long leftOut() {
        return leftOut.get();
    }
}
