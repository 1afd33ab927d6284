package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sessionsearch.bench.Connection;

/** Asks by HTTP. */
final class HttpClient implements Client {

    private static final int FIRST_ERROR = 300;
    private static final int TOLD = 600;

    private final Connection connection;

    HttpClient(int port) throws IOException {
        connection = new Connection(port);
    }

    @Override
    public byte[] ask(Call call) throws IOException {
        int status = connection.send(call.method(), call.target(), call.contentType(), call.body());
        byte[] answer = connection.body();
        if (status >= FIRST_ERROR) {
            String told = new String(answer, StandardCharsets.UTF_8);
            throw new IOException(status + " for " + shortened(call.target()) + ": " + shortened(told));
        }
        return answer;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(TOLD, text.length()));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
