package org.sessionsearch.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends requests that no client library would send. */
final class RawRequest {

    private RawRequest() {}

    /** The whole answer to a request line and headers, without the blank line at their end. */
    static String send(int port, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(int port, String head) throws IOException {
        return Integer.parseInt(send(port, head).split(" ")[1]);
    }
}
