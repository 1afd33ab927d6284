package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LogQueueTest {

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void events() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @Test
    void everyLineIsWrittenOnceAndInOrderAtTheEnd() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LogQueue queue = queue(written);
        IntStream.range(0, 1000).forEach(i -> queue.doAppend(event(Level.INFO, "line " + i)));
        queue.stop();
        List<String> lines = lines(written);
        assertEquals(1000, lines.size());
        IntStream.range(0, 1000).forEach(i -> assertTrue(lines.get(i).endsWith("line " + i), lines.get(i)));
    }

    @Test
    void aLineIsWrittenWhileMoreMayCome() throws InterruptedException {
        CountDownLatch wrote = new CountDownLatch(1);
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                wrote.countDown();
            }
        };
        LogQueue queue = queue(written);
        queue.doAppend(event(Level.INFO, "alone"));
        wrote.await();
        assertTrue(lines(written).getFirst().endsWith("alone"));
        queue.stop();
    }

    @Test
    void whereNobodyTakesTheLogWarningsAreKeptAndWhatIsLeftOutIsCounted() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        Semaphore taken = new Semaphore(0);
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                stuck.countDown();
                taken.acquireUninterruptibly();
                super.write(bytes, from, length);
            }
        };
        LogQueue queue = queue(written);
        queue.doAppend(event(Level.INFO, "first"));
        stuck.await();
        IntStream.range(0, 10_000).forEach(i -> queue.doAppend(event(Level.INFO, "many")));
        queue.doAppend(event(Level.WARN, "careful"));
        taken.release(Integer.MAX_VALUE);
        queue.stop();
        List<String> lines = lines(written);
        long kept = lines.stream().filter(line -> line.endsWith("many")).count();
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("careful")), "the warning is kept");
        assertTrue(kept > 1000 && kept < 10_000, kept + " lines kept");
        assertTrue(
                lines.getLast()
                        .endsWith((10_000 - kept) + " lines were left out, because the log was not taken fast enough"),
                lines.getLast());
    }

    private LogQueue queue(ByteArrayOutputStream written) {
        PlainLine lines = new PlainLine();
        lines.setContext(context);
        lines.start();
        LogQueue queue = new LogQueue(lines, new PrintStream(written, false, StandardCharsets.UTF_8));
        queue.start();
        return queue;
    }

    private LoggingEvent event(Level level, String message) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLoggerName("Service");
        event.setLevel(level);
        event.setInstant(Instant.now());
        event.setMessage(message);
        return event;
    }

    private static List<String> lines(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
