package org.sessionsearch.web.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A plain page in German of somebody else, from a server on another port. */
final class StrangersPage implements AutoCloseable {

    private final HttpServer server;

    /**
     * @param policy the page's Content-Security-Policy; empty for none
     * @param body HTML
     */
    StrangersPage(String policy, String body) throws IOException {
        byte[] page = """
                <!doctype html><html lang="de"><meta charset="utf-8"><title>A stranger's page</title>
                <meta name="viewport" content="width=device-width"><body data-heard="">
                %s
                """.formatted(body).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            boolean icon = exchange.getRequestURI().getPath().equals("/favicon.ico");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
            exchange.sendResponseHeaders(icon ? 204 : 200, icon ? -1 : page.length);
            if (!icon) {
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
