package org.sessionsearch.mcp;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.engine.EngineBusyException;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.JsonFault;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.RequestBody;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /mcp} over streamable HTTP, each answer one JSON body; nothing is remembered between requests. Thread-safe. */
public final class McpEndpoint implements EndpointFamily {

    private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
    private static final String PATH = "/mcp";
    private static final String JSON = "application/json";
    private static final int MAX_BODY = 1_000_000;
    private static final int MAX_BATCH = 20;

    private final Methods methods;
    private final Rebinding rebinding;

    /**
     * @param zone of times that carry no offset
     * @param origins that browsers may read from; {@code *} for all
     * @param version of the program
     */
    public McpEndpoint(SearchEngine engine, ZoneId zone, Clock clock, List<String> origins, String version) {
        Surface surface = new Surface();
        this.methods = new Methods(engine, surface, new Tools(engine, surface, zone, clock), version);
        this.rebinding = new Rebinding(origins);
    }

    @Override
    public void mount(Routes routes) {
        routes.errors(
                PATH,
                (status, detail) -> Message.MAPPER.writeValueAsBytes(
                        new RpcError(status, RpcError.INVALID_REQUEST, detail).answer(MissingNode.getInstance())));
        routes.javalin().addHttpHandler(HandlerType.POST, PATH, request -> post(request, routes));
        for (HandlerType other : List.of(HandlerType.GET, HandlerType.DELETE)) {
            routes.javalin().addHttpHandler(other, PATH, request -> {
                request.header("Allow", "POST");
                fail(
                        request,
                        routes,
                        new RpcError(
                                405,
                                RpcError.INVALID_REQUEST,
                                "there are no streams or sessions here; POST each message"));
            });
        }
    }

    private void post(Context request, Routes routes) {
        try {
            if (rebinding.isSuspect(request)) {
                throw new RpcError(403, RpcError.INVALID_REQUEST, "this origin may not ask here");
            }
            JsonNode body = body(request);
            Optional<JsonNode> answer = body instanceof ArrayNode batch ? batch(batch, request) : one(body, request);
            if (answer.isEmpty()) {
                request.status(202);
            } else {
                routes.send(request, JSON, Message.MAPPER.writeValueAsBytes(answer.get()));
            }
        } catch (RpcError error) {
            fail(request, routes, error);
        } catch (RequestRefused refused) {
            refused.headers().forEach(request::header);
            fail(request, routes, new RpcError(refused.status(), RpcError.INVALID_REQUEST, refused.getMessage()));
        }
    }

    private static void fail(Context request, Routes routes, RpcError error) {
        request.status(error.status());
        routes.send(request, JSON, Message.MAPPER.writeValueAsBytes(error.answer(MissingNode.getInstance())));
    }

    private static JsonNode body(Context request) {
        try {
            return Message.MAPPER.readTree(RequestBody.bytes(request, MAX_BODY));
        } catch (JacksonException e) {
            throw new RpcError(400, RpcError.PARSE, "the body must be JSON: " + JsonFault.of(e));
        }
    }

    /** The version 2025-03-26 knew batches. */
    private Optional<JsonNode> batch(ArrayNode batch, Context request) {
        if (batch.isEmpty() || batch.size() > MAX_BATCH) {
            throw new RpcError(
                    400,
                    RpcError.INVALID_REQUEST,
                    "a batch must hold 1 to " + MAX_BATCH + " messages, got " + batch.size());
        }
        List<ObjectNode> answers = new ArrayList<>();
        for (JsonNode node : batch) {
            if (!Message.isAnswer(node)) {
                Message message = Message.of(node);
                if (Era.of(message, request) != Era.HANDSHAKE) {
                    throw new RpcError(400, RpcError.INVALID_REQUEST, "version " + Era.CURRENT + " has no batches");
                }
                if (!message.isNotification()) {
                    answers.add(inBody(message, Era.HANDSHAKE, shown(request)));
                }
            }
        }
        ArrayNode array = Message.MAPPER.createArrayNode();
        answers.forEach(array::add);
        return array.isEmpty() ? Optional.empty() : Optional.of(array);
    }

    private Optional<JsonNode> one(JsonNode body, Context request) {
        if (Message.isAnswer(body)) {
            return Optional.empty();
        }
        Message message = Message.of(body);
        try {
            Era era = Era.of(message, request);
            return message.isNotification()
                    ? Optional.empty()
                    : Optional.of(message.answer(result(message, era, shown(request))));
        } catch (RpcError error) {
            request.status(error.status());
            return Optional.of(message.answer(error));
        }
    }

    private static SessionContent shown(Context request) {
        return new SessionContent(PublicAddress.of(request));
    }

    private ObjectNode inBody(Message message, Era era, SessionContent shown) {
        try {
            return message.answer(result(message, era, shown));
        } catch (RpcError error) {
            return message.answer(error);
        }
    }

    private ObjectNode result(Message message, Era era, SessionContent shown) {
        try {
            return methods.answer(message, era, shown);
        } catch (EngineUnavailableException e) {
            throw new RpcError(503, RpcError.INTERNAL, "the index is still being built; try again in a moment");
        } catch (EngineBusyException e) {
            throw new RpcError(503, RpcError.INTERNAL, e.getMessage());
        } catch (RpcError | RequestRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            LOG.error("{} failed", message.method(), e);
            throw new RpcError(500, RpcError.INTERNAL, "something went wrong here; the log has it");
        }
    }
}
