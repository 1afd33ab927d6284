package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowAnswersTest {

    private final Server server = new Server();
    private final CompletableFuture<Void> written = new CompletableFuture<>();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void anAnswerThatNobodyReadsEndsWhenItsTimeIsOver() throws Exception {
        try (Socket client = ask(new SlowClients(100_000_000, Duration.ofMillis(100), answer(50_000_000)))) {
            assertTrue(client.isConnected());
            ExecutionException e = assertThrows(ExecutionException.class, () -> written.get(10, TimeUnit.SECONDS));
            assertInstanceOf(TimeoutException.class, e.getCause());
        }
    }

    @Test
    void aSmallAnswerThatABusyMachineDelaysArrives() throws Exception {
        try (Socket client = ask(delayed(new SlowClients(500, Duration.ofSeconds(5), answer(3))))) {
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.endsWith("\r\n\r\n???"), answer);
            assertEquals(null, written.get(1, TimeUnit.SECONDS));
        }
    }

    private Socket ask(Handler handler) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(handler);
        server.start();
        Socket client = new Socket("127.0.0.1", connector.getLocalPort());
        client.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private Handler answer(int bytes) {
        return new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                byte[] body = new byte[bytes];
                Arrays.fill(body, (byte) '?');
                response.write(
                        true,
                        ByteBuffer.wrap(body),
                        Callback.from(
                                () -> {
                                    written.complete(null);
                                    callback.succeeded();
                                },
                                failure -> {
                                    written.completeExceptionally(failure);
                                    callback.failed(failure);
                                }));
                return true;
            }
        };
    }

    /** Hands each write on a while after it was asked for, which is how a machine without time looks from there. */
    private static Handler delayed(Handler handler) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                return super.handle(
                        request,
                        new Response.Wrapper(request, response) {
                            @Override
                            public void write(boolean last, ByteBuffer bytes, Callback written) {
                                super.write(last, bytes, Callback.from(SlowAnswersTest::rest, written));
                            }
                        },
                        callback);
            }
        };
    }

    private static void rest() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
