package org.sessionsearch.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.event.KeyValuePair;

/** For programs: one JSON object (RFC 8259), the values of the event beside its time, level, logger and message. */
final class JsonLine extends LogLine {

    private static final int MOST_CAUSES = 10;

    @Override
    void write(StringBuilder line, ILoggingEvent event) {
        line.append("{\"time\":\"")
                .append(INSTANT.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append("\",\"level\":\"")
                .append(event.getLevel().toString().toLowerCase(Locale.ROOT))
                .append("\",\"logger\":\"")
                .append(shortName(event))
                .append("\",\"message\":");
        LogText.quote(line, event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> member(line, pair));
        }
        if (event.getThrowableProxy() != null) {
            line.append(",\"failure\":");
            failures(line, event.getThrowableProxy());
        }
        line.append('}');
    }

    private static void member(StringBuilder line, KeyValuePair pair) {
        line.append(",\"").append(pair.key).append("\":");
        if (pair.value instanceof Number || pair.value instanceof Boolean) {
            line.append(pair.value);
        } else {
            LogText.quote(line, String.valueOf(pair.value));
        }
    }

    /** The failure and its causes, the one that was seen first. */
    private static void failures(StringBuilder line, IThrowableProxy first) {
        IThrowableProxy failure = first;
        for (int i = 0; failure != null && i < MOST_CAUSES; i++) {
            line.append(i == 0 ? '[' : ',').append("{\"type\":");
            LogText.quote(line, failure.getClassName());
            line.append(",\"message\":");
            LogText.quote(line, failure.getMessage() == null ? "" : failure.getMessage());
            line.append(",\"stack\":[");
            StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
            int own = frames.length - failure.getCommonFrames();
            for (int frame = 0; frame < own; frame++) {
                line.append(frame == 0 ? "" : ",");
                LogText.quote(line, frames[frame].getSTEAsString());
            }
            line.append("]}");
            failure = failure.getCause();
        }
        line.append(']');
    }
}
