package org.sessionsearch.admin;

import java.util.List;
import org.sessionsearch.http.BadParameter;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.SessionDocument;
import org.sessionsearch.http.SessionForm;
import org.sessionsearch.ingest.WriteOutcome;

/** Says why a session was not written. */
final class Refusals {

    private static final String RETRY_SECONDS = "2";

    private Refusals() {}

    /** The answer to a write that changed nothing. */
    static RequestRefused of(WriteOutcome outcome, String id) {
        return switch (outcome) {
            case WriteOutcome.Missing missing -> RequestRefused.notFound("there is no session '" + id + "'");
            case WriteOutcome.ConditionFailed failed -> conditionFailed(failed, id);
            case WriteOutcome.Conflict conflict -> new RequestRefused(409, conflict.message(), List.of());
            case WriteOutcome.Invalid invalid ->
                SessionForm.invalid(invalid.flaws().stream()
                        .map(flaw -> new BadParameter(flaw.field(), flaw.message()))
                        .toList());
            case WriteOutcome.Full full ->
                RequestRefused.notNow(
                        507, "the disk of the session folder is full; nothing was written", RETRY_SECONDS);
            case WriteOutcome.Unavailable unavailable ->
                RequestRefused.notNow(503, unavailable.message(), RETRY_SECONDS);
            case WriteOutcome.Stored stored -> throw new IllegalArgumentException("session " + id + " was stored");
            case WriteOutcome.Deleted deleted -> throw new IllegalArgumentException("session " + id + " was deleted");
        };
    }

    private static RequestRefused conditionFailed(WriteOutcome.ConditionFailed failed, String id) {
        return failed.now()
                .map(session -> new RequestRefused(
                                412,
                                "session '" + id + "' is another one by now; read it, make the change again, and send"
                                        + " its new ETag as If-Match",
                                List.of())
                        .withHeader("ETag", SessionDocument.of(session).tag().value()))
                .orElseGet(() -> new RequestRefused(412, "there is no session '" + id + "'", List.of()));
    }
}
