package org.sessionsearch.bench;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.MMapDirectory;

/**
 * The second part of the floor, a process of its own: {@code /bytes?n=4000} answers with that many bytes. With the index of
 * the first part, {@code /plain} answers the plain query before it does.
 */
public final class EmptyServer {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final byte[] bytes = new byte[MOST_BYTES];
    private final Floor floor;

    private EmptyServer(Floor floor) {
        this.floor = floor;
    }

    public static void main(String[] args) throws IOException {
        EmptyServer server = new EmptyServer(new Floor(new MMapDirectory(Path.of(args[1]))));
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/bytes", server::send);
                    config.routes.get("/plain", server::answer);
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }

    private void answer(Context request) throws IOException {
        Map<String, String> chosen = new TreeMap<>();
        for (String facet : Question.FACETS) {
            if (request.queryParam(facet) != null) {
                chosen.put(facet, request.queryParam(facet));
            }
        }
        String text = request.queryParam("q");
        floor.answer(new Question(Question.Kind.WORDS, text == null ? "" : text, chosen));
        send(request);
    }

    private void send(Context request) {
        int size = Integer.parseInt(request.queryParam("n"));
        request.contentType("application/json").result(Arrays.copyOf(bytes, size));
    }
}
