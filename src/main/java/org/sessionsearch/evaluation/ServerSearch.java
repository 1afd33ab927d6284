package org.sessionsearch.evaluation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Searches with a running server: from a text to the ids of its hits, best first. Thread-safe. */
public final class ServerSearch implements Function<String, List<String>> {

    private final URI server;
    private final int depth;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * @param server address of the server, {@code http://localhost:8080}
     * @param depth most ids, from 1 to 100
     */
    public ServerSearch(URI server, int depth) {
        this.server = server;
        this.depth = depth;
    }

    /**
     * The ids of the hits.
     *
     * @throws UncheckedIOException when the server does not answer, or with anything but hits
     */
    @Override
    public List<String> apply(String text) {
        String query = "/api/search?fields=id&facets=none&highlight=false&size=" + depth + "&q="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(server.resolve(query)).GET().build();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(server + " answered " + response.statusCode() + " to " + query);
            }
            return mapper.readTree(response.body())
                    .path("hits")
                    .valueStream()
                    .map(hit -> hit.path("id").asString())
                    .toList();
        } catch (ConnectException e) {
            throw new UncheckedIOException(new IOException("no server answers at " + server, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while " + server + " was asked"));
        }
    }
}
