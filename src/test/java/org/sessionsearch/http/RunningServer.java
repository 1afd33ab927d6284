package org.sessionsearch.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sessionsearch.engine.Change;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.lucene.search.RankingWeights;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.openapi.ApiDescription;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port over literal sessions, and a client for it. */
public final class RunningServer implements AutoCloseable {

    static final HttpOptions OPTIONS = new HttpOptions(
            "127.0.0.1",
            0,
            List.of("*"),
            ClientOptions.ANY,
            ZoneOffset.UTC,
            100_000,
            10_000,
            Duration.ofSeconds(2),
            "test");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ApiDescription DESCRIPTION = new ApiDescription();
    private static final Set<String> ROUTES_OF_TESTS = Set.of("/api/slow", "/api/broken", "/api/error", "/api/guarded");

    private final SearchServer server;
    private final Runnable release;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(SearchServer server, Runnable release) throws IOException {
        this.server = server;
        this.release = release;
        server.start();
    }

    static RunningServer over(Session... sessions) throws IOException {
        return with(OPTIONS, List.of(), () -> Readiness.READY, List.of(), sessions);
    }

    /** A server over any engine, with the endpoints of other rooms. */
    public static RunningServer over(SearchEngine engine, EndpointFamily... more) throws IOException {
        return new RunningServer(
                new SearchServer(new Backend(engine, List::of, () -> Readiness.READY), OPTIONS, List.of(more)),
                () -> {});
    }

    /** How an engine searches that is seen by {@code observation}. */
    static SearchOptions searching(Observation observation) {
        return new SearchOptions(RankingWeights.DEFAULT, List.of(), observation, Duration.ofMinutes(1));
    }

    /** A server over an engine that is seen by {@code observation}. */
    static RunningServer observed(SearchEngine engine, Observation observation, Session... sessions)
            throws IOException {
        fill(engine, sessions);
        Backend backend = new Backend(engine, List::of, () -> Readiness.READY, observation);
        return new RunningServer(new SearchServer(backend, OPTIONS, List.of()), engine::close);
    }

    private static void fill(SearchEngine engine, Session... sessions) {
        engine.apply(Stream.of(sessions)
                .<Change>map(session -> new Change.Put(session, session.id()))
                .toList());
    }

    static RunningServer with(
            HttpOptions options,
            List<Problem> problems,
            Supplier<Readiness> readiness,
            List<EndpointFamily> more,
            Session... sessions)
            throws IOException {
        LuceneEngine engine = LuceneEngine.inMemory();
        fill(engine, sessions);
        Backend backend = new Backend(engine, () -> problems, readiness);
        return new RunningServer(new SearchServer(backend, options, more), engine::close);
    }

    public int port() {
        return server.port();
    }

    /** An answer, with its body as JSON where it is JSON. */
    public record Reply(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return MAPPER.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The messages of the bad parameters, each behind its name. */
        List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("parameter").asString() + " | "
                            + error.path("message").asString())
                    .toList();
        }
    }

    public Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public Reply post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (!ROUTES_OF_TESTS.contains(response.uri().getPath())) {
            DESCRIPTION.check(
                    response.request().method(),
                    response.uri(),
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        }
        return new Reply(response.statusCode(), response);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(request.build(), body);
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    /** Stops the server; answers on their way still arrive. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        stop();
        release.run();
        client.close();
    }
}
