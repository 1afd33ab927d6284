package org.sessionsearch.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The route table: what every endpoint of a kind does alike, said once. */
public final class Routes {

    private static final String JSON = "application/json";

    private final RoutesConfig routes;
    private final Body bodies = new Body();
    private final Map<String, ErrorShape> shapes = new LinkedHashMap<>();

    Routes(RoutesConfig routes) {
        this.routes = routes;
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Answer {
        /**
         * The body; null when the answer has none.
         *
         * @throws RequestRefused when the request is at fault
         */
        byte[] to(Context request);
    }

    /** A reading endpoint that answers JSON. HEAD is answered too. */
    public void get(String path, Answer answer) {
        routes.addHttpHandler(HandlerType.GET, path, request -> json(request, answer));
        routes.addHttpHandler(HandlerType.HEAD, path, request -> json(request, answer));
    }

    /** An endpoint that is sent something and answers JSON. */
    public void post(String path, Answer answer) {
        routes.addHttpHandler(HandlerType.POST, path, request -> json(request, answer));
    }

    /** An endpoint that puts something in its place and answers JSON. */
    public void put(String path, Answer answer) {
        routes.addHttpHandler(HandlerType.PUT, path, request -> json(request, answer));
    }

    /** An endpoint that removes something and answers JSON. */
    public void delete(String path, Answer answer) {
        routes.addHttpHandler(HandlerType.DELETE, path, request -> json(request, answer));
    }

    /** A reading endpoint of another content type, which is sent whatever the client accepts. */
    public void get(String path, String contentType, Answer answer) {
        routes.addHttpHandler(HandlerType.GET, path, request -> send(request, contentType, answer));
        routes.addHttpHandler(HandlerType.HEAD, path, request -> send(request, contentType, answer));
    }

    /** How the errors look that a protocol of its own answers. */
    @FunctionalInterface
    public interface ErrorShape {
        /** The body, JSON; {@code detail} is for a person. */
        byte[] of(int status, String detail);
    }

    /** Gives errors of paths with that beginning their own shape, wherever they come from. */
    public void errors(String beginning, ErrorShape shape) {
        shapes.put(beginning, shape);
    }

    /** The shape of errors at a path; empty where they are problems as everywhere. */
    Optional<ErrorShape> errorShape(String path) {
        return shapes.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A file; where {@code answer} gives null, the answer has no body. */
    public void file(String path, String contentType, Function<Context, StaticFile> answer) {
        Handler handler = request -> {
            StaticFile file = answer.apply(request);
            if (file != null) {
                bodies.send(request, contentType, file);
            }
        };
        routes.addHttpHandler(HandlerType.GET, path, handler);
        routes.addHttpHandler(HandlerType.HEAD, path, handler);
    }

    /** Javalin's own table, for what does not fit the above. */
    public RoutesConfig javalin() {
        return routes;
    }

    /** Where an answer goes that is sent while it is made; its errors can no longer change the status. */
    public static OutputStream stream(Context request, String contentType) throws IOException {
        request.res().setContentType(contentType);
        return request.res().getOutputStream();
    }

    /** Sends a finished body, compressed where that pays. */
    public void send(Context request, String contentType, byte[] body) {
        bodies.send(request, contentType, body);
    }

    private void json(Context request, Answer answer) {
        Negotiation.requireAccepted(request.header("Accept"), JSON);
        send(request, JSON, answer);
    }

    private void send(Context request, String contentType, Answer answer) {
        byte[] body = answer.to(request);
        if (body != null) {
            send(request, contentType, body);
        }
    }
}
