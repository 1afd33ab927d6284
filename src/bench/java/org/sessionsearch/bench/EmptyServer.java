package org.sessionsearch.bench;

import io.javalin.Javalin;
import java.util.Arrays;

/** The second part of the floor, a process of its own: {@code /bytes?n=4000} answers with that many bytes. */
public final class EmptyServer {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private EmptyServer() {}

    public static void main(String[] args) {
        byte[] bytes = new byte[MOST_BYTES];
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/bytes", request -> {
                        int size = Integer.parseInt(request.queryParam("n"));
                        request.contentType("application/json").result(Arrays.copyOf(bytes, size));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }
}
