package org.sessionsearch.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends requests over one connection that is kept open, with bytes that no client library would send. Not thread-safe.
 */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    public RawConnection(int port) {
        this.port = port;
    }

    /** An answer; each header as it was sent. */
    public record Answer(int status, List<String> headers, byte[] body) {

        /** The value of the first header of that name; empty when there is none. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .findFirst()
                    .map(header -> header.substring(start.length()).strip())
                    .orElse("");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The answer to a GET of a target that is sent as it is; each header is a whole line. */
    public Answer get(String target, String... headers) throws IOException {
        return send("GET", target, new byte[0], headers);
    }

    public Answer post(String target, byte[] body, String contentType) throws IOException {
        return send("POST", target, body, "Content-Type: " + contentType);
    }

    /** The answer to any request; a connection that the server has closed meanwhile is opened again, once. */
    public Answer send(String method, String target, byte[] body, String... headers) throws IOException {
        byte[] request = request(method, target, body, headers);
        if (socket != null) {
            try {
                return exchange(request);
            } catch (IOException e) {
                close();
            }
        }
        return exchange(request);
    }

    private static byte[] request(String method, String target, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        List.of(headers).forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private Answer exchange(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request);
        String status = line();
        List<String> headers = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        Answer head = new Answer(Integer.parseInt(status.split(" ")[1]), headers, new byte[0]);
        Answer answer = new Answer(head.status(), headers, body(head));
        if (head.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private byte[] body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        String length = head.header("Content-Length");
        if (!length.isEmpty()) {
            return in.readNBytes(Integer.parseInt(length));
        }
        boolean none = head.status() == 204 || head.status() == 304;
        return none ? new byte[0] : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
