package org.sessionsearch.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the log on a thread of its own, and what comes within {@link #PAUSE} in one piece, since to wake a thread and to
 * write costs more than a line does; a warning is written at once. Where nobody takes the log, an answer is worth more than
 * its line: lines of what goes well are left out while a fifth of the room is left, and their number is told afterwards;
 * warnings are kept as long as there is room at all. Everything that was taken is written at the end. Thread-safe.
 */
final class LogQueue extends UnsynchronizedAppenderBase<ILoggingEvent> {

    static final Duration PAUSE = Duration.ofMillis(50);

    private static final int LINES = 8192;
    private static final int FOR_WARNINGS = LINES / 5;
    private static final Duration MOST_AT_END = Duration.ofSeconds(5);

    private final LogLine lines;
    private final PrintStream out;
    private final BlockingQueue<ILoggingEvent> queue = new ArrayBlockingQueue<>(LINES);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread writer = Thread.ofPlatform().daemon().name("log").unstarted(this::write);

    LogQueue(LogLine lines, PrintStream out) {
        // First of all: until it knows its context, Logback prints what it has to say on standard output.
        setContext(lines.getContext());
        setName("log");
        this.lines = lines;
        this.out = out;
    }

    @Override
    public void start() {
        super.start();
        writer.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        boolean warns = warns(event);
        if (!warns && queue.remainingCapacity() <= FOR_WARNINGS || !queue.offer(event)) {
            leftOut.incrementAndGet();
        }
        if (warns) {
            LockSupport.unpark(writer);
        }
    }

    private static boolean warns(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(Level.WARN);
    }

    /** Writes what is not written yet, and waits for it, but not for ever. */
    @Override
    public void stop() {
        super.stop();
        writer.interrupt();
        try {
            writer.join(MOST_AT_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<ILoggingEvent> taken = new ArrayList<>();
        try {
            while (true) {
                ILoggingEvent first = queue.take();
                taken.add(first);
                if (!warns(first)) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                writeWith(taken);
            }
        } catch (InterruptedException e) {
            writeWith(taken);
        }
    }

    private void writeWith(List<ILoggingEvent> taken) {
        queue.drainTo(taken);
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        taken.forEach(event -> piece.writeBytes(lines.encode(event)));
        taken.clear();
        long lost = leftOut.getAndSet(0);
        if (lost > 0) {
            piece.writeBytes(lines.encode(leftOut(lost)));
        }
        out.writeBytes(piece.toByteArray());
        out.flush();
    }

    private static ILoggingEvent leftOut(long count) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName(LogQueue.class.getName());
        event.setLevel(Level.WARN);
        event.setInstant(Instant.now());
        event.setMessage(count + " lines were left out, because the log was not taken fast enough");
        return event;
    }
}
