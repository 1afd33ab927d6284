package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sessionsearch.engine.SearchStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for each request, and another for a slow one. What strangers wrote stands in values of their own, which the
 * log escapes. Thread-safe.
 */
final class RequestLog {

    private static final Logger REQUESTS = LoggerFactory.getLogger("request");
    private static final Logger SLOW = LoggerFactory.getLogger("slow");
    private static final int LONGEST_TARGET = 500;
    private static final int FAILED = 400;
    private static final float NANOS_PER_MILLI = 1_000_000;

    /** InstantSearch clients may send their key in the address. */
    private static final Pattern KEY = Pattern.compile("(?i)(x-algolia-api-key=)[^&]*");

    private final RequestLogOptions options;
    private final Observation observation;

    RequestLog(Observation observation) {
        this.options = observation.options();
        this.observation = observation;
    }

    /** Tells of an answered request. */
    void record(Context request, float millis) {
        Level level = level(request);
        if (options.requests() && REQUESTS.isEnabledForLevel(level)) {
            tell(REQUESTS.atLevel(level), request, millis).log("answered");
        }
        if (options.slow().isPositive() && millis >= options.slow().toMillis()) {
            tellStages(tell(SLOW.atWarn(), request, millis), millis).log("slow");
        }
    }

    /** Tells of a request that was too broken to be read. */
    void refused(int status, String client) {
        if (options.requests()) {
            LoggingEventBuilder line = REQUESTS.atInfo().addKeyValue("status", status);
            ClientNetwork.of(client, options.clients()).ifPresent(from -> line.addKeyValue("client", from));
            line.log("refused");
        }
    }

    /** Whoever looks after the service asks all the time. */
    private static Level level(Context request) {
        String path = request.path();
        boolean routine = path.startsWith("/health/") || path.equals("/metrics");
        return routine && request.statusCode() < FAILED ? Level.DEBUG : Level.INFO;
    }

    private LoggingEventBuilder tell(LoggingEventBuilder line, Context request, float millis) {
        SearchNotes notes = observation.notes();
        line.addKeyValue("method", request.req().getMethod());
        add(line, "target", options.queries() ? target(request) : "");
        line.addKeyValue("route", request.endpoint().path);
        line.addKeyValue("status", request.statusCode());
        line.addKeyValue("ms", rounded(millis));
        add(line, "bytes", request.res().getHeader("Content-Length"));
        if (notes.searches() > 0) {
            add(line, "q", options.queries() && request.queryString() == null ? notes.text() : "");
            line.addKeyValue("total", notes.total());
        }
        ClientNetwork.of(request.ip(), options.clients()).ifPresent(client -> line.addKeyValue("client", client));
        line.addKeyValue("requestId", RequestId.of(request.res()));
        Optional<TraceContext> trace = request.attribute(TraceContext.REQUEST_HEADER);
        if (trace != null) {
            trace.ifPresent(context -> line.addKeyValue("traceId", context.trace())
                    .addKeyValue("parentId", context.parent())
                    .addKeyValue("spanId", context.span()));
        }
        return line;
    }

    private LoggingEventBuilder tellStages(LoggingEventBuilder line, float millis) {
        SearchNotes notes = observation.notes();
        if (notes.searches() > 0) {
            add(line, "read", options.queries() ? notes.reading() : "");
            for (SearchStage stage : SearchStage.values()) {
                line.addKeyValue(stage.label() + "Ms", rounded(notes.stageNanos(stage) / NANOS_PER_MILLI));
            }
        }
        line.addKeyValue("engineOtherMs", rounded(notes.otherNanos() / NANOS_PER_MILLI));
        line.addKeyValue("answerMs", rounded(millis - notes.engineNanos() / NANOS_PER_MILLI));
        return line;
    }

    private static void add(LoggingEventBuilder line, String name, String value) {
        if (value != null && !value.isEmpty()) {
            line.addKeyValue(name, value);
        }
    }

    private static String target(Context request) {
        String query = request.queryString();
        String target = request.req().getRequestURI()
                + (query == null ? "" : "?" + KEY.matcher(query).replaceAll("$1***"));
        return target.length() <= LONGEST_TARGET ? target : target.substring(0, LONGEST_TARGET) + "…";
    }

    /** Milliseconds with two decimals. */
    private static float rounded(float millis) {
        return Math.round(millis * 100) / 100f;
    }
}
