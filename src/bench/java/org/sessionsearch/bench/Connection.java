package org.sessionsearch.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection that is kept open, as a browser's. Reads answers whole and copies nothing it need not. Not thread-safe. */
public final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private byte[] body = new byte[64 * 1024];
    private int length;
    private int status;

    public Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** Asks and reads the answer; the HTTP status. */
    public int get(String target) throws IOException {
        return send("GET", target, "", new byte[0]);
    }

    /** Sends a request and reads the answer; the HTTP status. A request without a body has no content type. */
    public int send(String method, String target, String contentType, byte[] content) throws IOException {
        String about = contentType.isEmpty()
                ? ""
                : "Content-Type: " + contentType + "\r\nContent-Length: " + content.length + "\r\n";
        String head =
                method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + about + "\r\n";
        byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), head.length() + content.length);
        System.arraycopy(content, 0, request, head.length(), content.length);
        socket.getOutputStream().write(request);
        status = Integer.parseInt(line().split(" ")[1]);
        long announced = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                announced = Long.parseLong(lower.substring(15).strip());
            }
        }
        length = 0;
        if (announced >= 0) {
            read((int) announced);
        } else {
            readChunks();
        }
        return status;
    }

    /** Length of the last answer's body. */
    int length() {
        return length;
    }

    /** The last answer's body. */
    public byte[] body() {
        return Arrays.copyOf(body, length);
    }

    private void readChunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            read(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private void read(int size) throws IOException {
        if (length + size > body.length) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, length + size));
        }
        if (in.readNBytes(body, length, size) < size) {
            throw new EOFException("the answer ended early");
        }
        length += size;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
