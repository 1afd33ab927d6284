package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessionsearch.engine.EngineUnavailableException;

/** What happens to every request before its endpoint sees it. */
final class Reception {

    private final CrossOrigin crossOrigin;
    private final RateLimit limit;
    private final ReadAccess access;
    private final Supplier<Readiness> readiness;
    private final Observation observation;

    Reception(CrossOrigin crossOrigin, RateLimit limit, Backend backend) {
        this.limit = limit;
        this.crossOrigin = crossOrigin;
        this.access = backend.access();
        this.readiness = backend.readiness();
        this.observation = backend.observation();
    }

    /**
     * Puts the headers on the answer that all answers have.
     *
     * @throws RequestRefused when the client asks too often
     * @throws EngineUnavailableException when the index must answer, and cannot
     */
    void receive(Context request) {
        observation.notes().clear();
        RequestId.assign(request);
        trace(request);
        SafeHeaders.forEach(request::header);
        request.header("X-Robots-Tag", "noindex");
        crossOrigin.apply(request);
        access.receive(request);
        if (CrossOrigin.isPreflight(request)) {
            CrossOrigin.allow(request);
            request.skipRemainingHandlers();
            return;
        }
        limit.admit(request);
        if (request.path().startsWith("/api/") && !readiness.get().ready()) {
            throw new EngineUnavailableException("the index is still being built");
        }
    }

    private static void trace(Context request) {
        Optional<TraceContext> trace = TraceContext.read(request.header(TraceContext.REQUEST_HEADER));
        if (trace.isPresent()) {
            request.header(TraceContext.ANSWER_HEADER, trace.get().answer());
            request.attribute(TraceContext.REQUEST_HEADER, trace);
        }
    }
}
