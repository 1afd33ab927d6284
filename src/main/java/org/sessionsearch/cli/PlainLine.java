package org.sessionsearch.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.event.KeyValuePair;

/**
 * For people: {@code 12:30:01.250 INFO  request  answered method=GET status=200}. A failure's stack follows in lines that
 * begin with blanks.
 */
final class PlainLine extends LogLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int LEVEL_WIDTH = 5;
    private static final int MOST_CAUSES = 10;

    private final ZoneId zone = ZoneId.systemDefault();

    @Override
    void write(StringBuilder line, ILoggingEvent event) {
        line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(zone)))
                .append(' ')
                .append(event.getLevel())
                .repeat(
                        ' ',
                        Math.max(0, LEVEL_WIDTH - event.getLevel().toString().length()))
                .append(' ')
                .append(shortName(event))
                .append(" - ");
        LogText.append(line, event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                line.append(' ').append(pair.key).append('=');
                LogText.value(line, String.valueOf(pair.value));
            }
        }
        IThrowableProxy failure = event.getThrowableProxy();
        for (int i = 0; failure != null && i < MOST_CAUSES; i++) {
            stack(line, failure, i == 0 ? "" : "caused by ");
            failure = failure.getCause();
        }
    }

    private static void stack(StringBuilder line, IThrowableProxy failure, String lead) {
        line.append("\n    ").append(lead).append(failure.getClassName());
        if (failure.getMessage() != null) {
            line.append(": ");
            LogText.append(line, failure.getMessage());
        }
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        int own = frames.length - failure.getCommonFrames();
        for (int i = 0; i < own; i++) {
            line.append("\n        ").append(frames[i].getSTEAsString());
        }
    }
}
