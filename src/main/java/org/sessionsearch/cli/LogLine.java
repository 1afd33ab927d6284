package org.sessionsearch.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Makes one line of each event. What is in it cannot end the line or hide in it, see {@link LogText}. Thread-safe. */
abstract sealed class LogLine extends EncoderBase<ILoggingEvent> permits PlainLine, JsonLine {

    static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int USUAL_LENGTH = 400;
    private static final byte[] NOTHING = {};

    @Override
    public final byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(USUAL_LENGTH);
        write(line, event);
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    abstract void write(StringBuilder line, ILoggingEvent event);

    /** The last part of a logger's name. */
    static String shortName(ILoggingEvent event) {
        String name = event.getLoggerName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public final byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public final byte[] footerBytes() {
        return NOTHING;
    }
}
