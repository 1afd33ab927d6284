package org.sessionsearch.bench.engines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * As much of PostgreSQL's protocol as asking takes: a connection that is trusted, and simple queries whose answer is one
 * text. See the chapter "Frontend/Backend Protocol" of its manual.
 */
final class PostgresClient implements Client {

    private static final int PROTOCOL = 196_608;
    private static final int LENGTH_OF_LENGTH = 4;

    private final Socket socket;
    private final DataInputStream in;

    PostgresClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
        byte[] who = "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.UTF_8);
        send(ByteBuffer.allocate(2 * LENGTH_OF_LENGTH + who.length)
                .putInt(2 * LENGTH_OF_LENGTH + who.length)
                .putInt(PROTOCOL)
                .put(who));
        readAnswer();
    }

    @Override
    public byte[] ask(Call call) throws IOException {
        int length = LENGTH_OF_LENGTH + call.body().length + 1;
        send(ByteBuffer.allocate(1 + length)
                .put((byte) 'Q')
                .putInt(length)
                .put(call.body())
                .put((byte) 0));
        return readAnswer();
    }

    private void send(ByteBuffer message) throws IOException {
        socket.getOutputStream().write(message.array());
    }

    /** Reads up to the message that says the server is ready; the one column of the rows in between. */
    private byte[] readAnswer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String error = null;
        for (int kind = in.readByte(); kind != 'Z'; kind = in.readByte()) {
            byte[] content = in.readNBytes(in.readInt() - LENGTH_OF_LENGTH);
            if (kind == 'D') {
                // The number of columns and the length of the first come before its text.
                answer.write(content, 6, content.length - 6);
            } else if (kind == 'E') {
                error = new String(content, StandardCharsets.UTF_8).replace('\0', ' ');
            }
        }
        in.readNBytes(in.readInt() - LENGTH_OF_LENGTH);
        if (error != null) {
            throw new IOException(error);
        }
        return answer.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
