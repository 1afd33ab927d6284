package org.sessionsearch.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ThreadLocalRandom;

/** Names a request, in its answer and in the log. A caller or proxy may bring its own name. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final int LONGEST = 64;

    private RequestId() {}

    /** Names the request and says so in the answer. */
    static void assign(Context request) {
        String given = request.header(HEADER);
        boolean usable = given != null && isPlain(given);
        request.header(
                HEADER,
                usable ? given : Long.toHexString(ThreadLocalRandom.current().nextLong()));
    }

    /** The name that {@link #assign} gave. */
    static String of(HttpServletResponse response) {
        String id = response.getHeader(HEADER);
        return id == null ? "unknown" : id;
    }

    /** Whether a name can stand in a log line as it is. */
    private static boolean isPlain(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        return id.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.".indexOf(c) >= 0);
    }
}
