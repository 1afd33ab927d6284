package org.sessionsearch.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.engine.EngineBusyException;
import org.sessionsearch.engine.EngineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that turns what went wrong into an answer. What the caller did wrong is explained to the caller; what
 * went wrong here is logged whole and answered with no more than the id of that log entry.
 */
final class ErrorMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
    private static final String RETRY_SECONDS = "1";
    private static final String FAILED = "something went wrong here; the log has it under this id";

    private final Routes routes;

    /**
     * @param routes know which paths have errors of another shape
     */
    ErrorMapping(Routes routes) {
        this.routes = routes;
    }

    void register(RoutesConfig table) {
        table.exception(RequestRefused.class, this::refused);
        table.exception(EngineUnavailableException.class, this::unavailable);
        table.exception(EngineBusyException.class, this::busy);
        table.exception(ClientGoneException.class, ErrorMapping::gone);
        table.exception(HttpResponseException.class, this::ofJavalin);
        table.exception(Exception.class, this::failed);
    }

    private void refused(RequestRefused refused, Context request) {
        refused.headers().forEach(request::header);
        answer(request, refused.status(), refused.getMessage(), refused.errors(), Optional.empty());
    }

    private void unavailable(EngineUnavailableException unavailable, Context request) {
        request.header("Retry-After", RETRY_SECONDS);
        answer(request, 503, "no index can answer yet; try again in a moment", List.of(), Optional.empty());
        LOG.debug("unavailable", unavailable);
    }

    private void busy(EngineBusyException busy, Context request) {
        request.header("Retry-After", RETRY_SECONDS);
        answer(request, 503, busy.getMessage() + "; try again in a moment", List.of(), Optional.empty());
    }

    /** Nobody is there to be told, and nothing is broken here. */
    private static void gone(ClientGoneException gone, Context request) {
        LOG.debug("the client of request {} is gone", RequestId.of(request.res()), gone);
    }

    private void ofJavalin(HttpResponseException e, Context request) {
        switch (e.getStatus()) {
            case 404 ->
                answer(
                        request,
                        404,
                        "there is nothing at this path; GET /api names what there is",
                        List.of(),
                        Optional.empty());
            case 405 -> {
                String allowed = e.getDetails().getOrDefault("availableMethods", "");
                request.header("Allow", allowed);
                answer(request, 405, "this path answers " + allowed + " only", List.of(), Optional.empty());
            }
            default -> answer(request, e.getStatus(), String.valueOf(e.getMessage()), List.of(), Optional.empty());
        }
    }

    /** What is worse than an exception: out of memory, a stack too deep. */
    static void broken(HttpServletResponse response, Error error) {
        String id = RequestId.of(response);
        LOG.error("request {} failed", id, error);
        response.setStatus(500);
        response.setContentType(ProblemJson.CONTENT_TYPE);
        try {
            response.getOutputStream().write(ProblemJson.bytes(500, FAILED, List.of(), Optional.of(id)));
        } catch (IOException e) {
            LOG.debug("the client of request {} is gone", id, e);
        }
    }

    private void failed(Exception e, Context request) {
        String id = RequestId.of(request.res());
        LOG.error("request {} failed: {} {}", id, request.method(), request.endpoint().path, e);
        answer(request, 500, FAILED, List.of(), Optional.of(id));
    }

    private void answer(Context request, int status, String detail, List<BadParameter> errors, Optional<String> id) {
        Optional<Routes.ErrorShape> shape = routes.errorShape(request.path());
        request.status(status)
                .contentType(shape.isPresent() ? "application/json" : ProblemJson.CONTENT_TYPE)
                .header("Cache-Control", "no-store")
                .result(shape.map(other -> other.of(status, detail))
                        .orElseGet(() -> ProblemJson.bytes(status, detail, errors, id)));
    }
}
