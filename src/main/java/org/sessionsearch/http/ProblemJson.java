package org.sessionsearch.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Writes error answers: problem details, RFC 9457. */
final class ProblemJson {

    static final String CONTENT_TYPE = "application/problem+json";

    private ProblemJson() {}

    /**
     * One problem as UTF-8.
     *
     * @param detail for a person; safe to show
     * @param errors every bad parameter
     * @param id under which the log has more
     */
    static byte[] bytes(int status, String detail, List<BadParameter> errors, Optional<String> id) {
        return JsonWriter.object(json -> {
            json.text("type", "about:blank");
            json.text("title", HttpStatus.forStatus(status).getMessage());
            json.number("status", (long) status);
            json.text("detail", detail);
            if (!errors.isEmpty()) {
                json.objects("errors", errors, error -> {
                    json.text("parameter", error.parameter());
                    json.text("message", error.message());
                });
            }
            id.ifPresent(known -> json.text("id", known));
        });
    }
}
