package org.sessionsearch.instant;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Objects;
import org.sessionsearch.engine.EngineBusyException;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes of this protocol. Its clients want every answer as JSON, errors as {@code {message, status}}: they repeat a
 * request that fails with 5xx elsewhere, and show the message of any other.
 */
final class Table {

    private static final Logger LOG = LoggerFactory.getLogger(Table.class);
    private static final String JSON = "application/json; charset=utf-8";
    private static final String EVERYTHING = "/1/*";

    private final Routes routes;

    Table(Routes routes) {
        this.routes = Objects.requireNonNull(routes, "routes");
    }

    /** Answers a request with an object. */
    interface Answer {
        /**
         * The body.
         *
         * @throws Refusal when the request is at fault
         */
        ObjectNode to(Context request);
    }

    void get(String path, Answer answer) {
        add(HandlerType.GET, path, answer);
    }

    void post(String path, Answer answer) {
        add(HandlerType.POST, path, answer);
    }

    void add(HandlerType method, String path, Answer answer) {
        routes.javalin().addHttpHandler(method, path, handler(answer));
    }

    /** Answers whatever no other route of this protocol answers, and gives errors from outside their shape here. */
    void rest(Answer answer) {
        RoutesConfig javalin = routes.javalin();
        for (HandlerType method : new HandlerType[] {
            HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE, HandlerType.PATCH
        }) {
            javalin.addHttpHandler(method, EVERYTHING, handler(answer));
        }
        routes.errors("/1/", Table::error);
    }

    private Handler handler(Answer answer) {
        return request -> {
            try {
                routes.send(request, JSON, JsonBody.MAPPER.writeValueAsBytes(answer.to(request)));
            } catch (Refusal refused) {
                fail(request, refused.status(), refused.getMessage());
            } catch (RequestRefused refused) {
                refused.headers().forEach(request::header);
                fail(request, refused.status(), refused.getMessage());
            } catch (EngineUnavailableException e) {
                request.header("Retry-After", "1");
                fail(request, 503, "The index is still being built; try again in a moment");
            } catch (EngineBusyException e) {
                request.header("Retry-After", "1");
                fail(request, 503, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", request.method(), request.endpoint().path, e);
                fail(request, 500, "Something went wrong here; the log has it");
            }
        };
    }

    private void fail(Context request, int status, String message) {
        request.status(status).header("Cache-Control", "no-store");
        routes.send(request, JSON, error(status, message));
    }

    private static byte[] error(int status, String message) {
        return JsonBody.MAPPER.writeValueAsBytes(JsonBody.MAPPER
                .createObjectNode()
                .put("message", WellFormed.text(message))
                .put("status", status));
    }
}
