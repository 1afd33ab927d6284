package org.sessionsearch.http;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caller's place in a distributed trace, W3C Trace Context. This service asks nobody else, so all it does is to take
 * part: it names its own span in the answer and in the log.
 *
 * @param trace 32 hexadecimal digits
 * @param parent span of the caller, 16 hexadecimal digits
 * @param span of this request, 16 hexadecimal digits
 * @param flags 2 hexadecimal digits
 */
record TraceContext(String trace, String parent, String span, String flags) {

    static final String REQUEST_HEADER = "traceparent";
    static final String ANSWER_HEADER = "traceresponse";

    /** A version from the future may have more behind a hyphen; ff is none. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final int LONGEST = 512;

    /** The context in a header; empty when there is none, or not a valid one. */
    static Optional<TraceContext> read(String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = TRACE_PARENT.matcher(header);
        if (!matcher.matches() || header.startsWith("00") && matcher.group(4) != null) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(matcher.group(1), matcher.group(2), newSpan(), matcher.group(3)));
    }

    private static String newSpan() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    /** The value of the answer's header. */
    String answer() {
        return "00-" + trace + "-" + span + "-" + flags;
    }
}
