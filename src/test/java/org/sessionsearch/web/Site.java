package org.sessionsearch.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sessionsearch.engine.Change;
import org.sessionsearch.feed.FeedEndpoints;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.ClientOptions;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.HttpOptions;
import org.sessionsearch.http.Readiness;
import org.sessionsearch.http.SearchServer;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.session.Session;

/** A real server with all pages on a free port, over a real index of literal sessions, and a client for it. */
public final class Site implements AutoCloseable {

    /** In the middle of the second day of 2027: nine sessions are over, three are on. */
    public static final Instant NOW = Instant.parse("2027-05-05T10:15:00Z");

    static final String TITLE = "Atlas Talks & Demonstrations";

    private static final HttpOptions OPTIONS = new HttpOptions(
            "127.0.0.1",
            0,
            List.of("*"),
            ClientOptions.ANY,
            ZoneOffset.UTC,
            100_000,
            10_000,
            Duration.ofSeconds(2),
            "test");

    private final LuceneEngine engine = LuceneEngine.inMemory();
    private final SearchServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Site(List<Session> sessions, List<EndpointFamily> more) throws IOException {
        engine.apply(sessions.stream()
                .map(session -> (Change) new Change.Put(session, "1"))
                .toList());
        engine.caughtUp();
        DirectSearch search = new DirectSearch(engine, ZoneOffset.UTC, 10_000);
        List<EndpointFamily> families = new ArrayList<>(more);
        Backend backend = new Backend(engine, List::of, () -> Readiness.READY);
        families.add(new WebEndpoints(backend, search, TITLE, Clock.fixed(NOW, ZoneOffset.UTC)));
        families.add(new FeedEndpoints(search));
        server = new SearchServer(backend, OPTIONS, families);
        server.start();
    }

    public static Site of(List<Session> sessions, EndpointFamily... more) throws IOException {
        return new Site(sessions, List.of(more));
    }

    /** The whole address of a path. */
    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    public String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(text(path), address(path));
    }

    @Override
    public void close() {
        server.close();
        client.close();
        engine.close();
    }
}
