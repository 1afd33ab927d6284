package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.cli.WholeServer;
import org.sessionsearch.hostile.RawConnection.Answer;
import tools.jackson.databind.json.JsonMapper;

/** No answer tells of the inside of the program, and each has the headers that keep browsers from mischief. */
class NothingLeaksTest {

    private static final List<String> OF_THE_INSIDE = List.of(
            "\tat ",
            "exception:",
            "org.sessionsearch",
            "org.eclipse",
            "jetty",
            "javalin",
            "tools.jackson",
            "kotlin.",
            "java.lang",
            "java.io",
            "stacktrace",
            "logback",
            "snakeyaml",
            "streamread");

    /** The program says these of itself where it is asked for them. */
    private static final List<String> TELL_OF_THE_PROGRAM =
            List.of("/metrics", "/openapi.json", "/docs/", "/api/stats", "/assets/");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO");

    private static final List<String> BODIES = List.of(
            "",
            "{\"q\":",
            "[[[[",
            "\u0000\u00ff",
            "{\"q\":" + "[".repeat(2000),
            "{\"q\":" + "1".repeat(5000) + "}",
            "{\"q\":\"\\ud800\\q\"}",
            "{\"" + "q".repeat(60_000) + "\":1}",
            "{\"q\":1e999999999}",
            "nul",
            "{} {}");

    private static final List<String> SAMPLES =
            List.of("KES26-101", "..%2f..%2fetc%2fpasswd", "%00", "a%0d%0aX-Injected:%201", "%ff%fe", "'\"<x>");

    @TempDir
    private static Path folder;

    private static WholeServer server;

    @BeforeAll
    static void start() {
        server = WholeServer.over(Path.of("sessions"), folder, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> paths() throws IOException {
        List<String> paths = new ArrayList<>(List.of("/nowhere", "/api/nowhere", "/1/nowhere", "/sitemap.xml"));
        new JsonMapper()
                .readTree(Files.readString(Path.of("src/main/resources/openapi/openapi.json")))
                .path("paths")
                .propertyNames()
                .forEach(paths::add);
        return paths.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noRouteTellsOfTheInside(String path) throws IOException {
        List<String> targets = new ArrayList<>();
        for (String sample : path.contains("{") ? SAMPLES : SAMPLES.subList(0, 1)) {
            targets.add(path.replaceAll("\\{[^}]+}", sample));
        }
        targets.add(targets.getFirst() + "?%ff=%00&size=-1&cursor=%0d%0aX-Injected:1&q=%3Cscript%3E");
        for (String target : targets) {
            for (String method : METHODS) {
                for (String body : BODIES) {
                    if (body.isEmpty() || method.startsWith("P")) {
                        check(method + " " + target, send(method, target, body));
                    }
                }
            }
        }
    }

    private static void check(String asked, Answer answer) {
        String text = answer.text().toLowerCase(Locale.ROOT);
        String headers = answer.headers().toString();
        assertTrue(answer.status() < 500, asked + " answers " + answer.status() + " " + text);
        assertFalse(headers.contains("X-Injected"), asked + " has a header that came from outside: " + headers);
        assertEquals("", answer.header("Server"), asked);
        assertEquals("", answer.header("X-Powered-By"), asked);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), asked + " " + answer.status());
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"), asked + headers);
        assertFalse(answer.header("Content-Security-Policy").contains("unsafe-eval"), asked + headers);
        assertFalse(text.contains(folder.toString().toLowerCase(Locale.ROOT)), asked + " tells a path: " + text);
        assertFalse(
                text.contains(Path.of("").toAbsolutePath().toString().toLowerCase(Locale.ROOT)),
                asked + " tells a path: " + text);
        boolean mayTell = answer.status() == 200 && TELL_OF_THE_PROGRAM.stream().anyMatch(asked::contains);
        if (!mayTell) {
            OF_THE_INSIDE.forEach(word -> assertFalse(text.contains(word), asked + " tells " + word + ": " + text));
        }
    }

    private static Answer send(String method, String target, String body) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            if (!method.equals("HEAD")) {
                return connection.send(
                        method, target, body.getBytes(StandardCharsets.ISO_8859_1), "Content-Type: application/json");
            }
        }
        return raw("HEAD " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/sessions/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /;a=b/api HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a\u0000b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\"<x>\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nNo colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: a\rX-Injected: 1\r\n\r\n",
                "GET / HTTP/3.7\r\nHost: localhost\r\n\r\n",
                "GET /\r\n\r\n",
                "get / http/1.1\r\n\r\n",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                "URI",
                "HEADER",
                "HEADERS",
            })
    void noBrokenRequestTellsOfTheInside(String request) throws IOException {
        String sent = switch (request) {
            case "URI" -> "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            case "HEADER" -> "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
            case "HEADERS" -> "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(5_000) + "\r\n";
            default -> request;
        };
        Answer answer = raw(sent.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        if (answer.status() == 0 || answer.status() == 505) {
            assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("jetty"), answer.text());
            return;
        }
        check(request, answer);
        if (answer.status() >= 400 && answer.body().length > 0) {
            assertTrue(
                    answer.header("Content-Type").startsWith("application/problem+json")
                            || answer.header("Content-Type").startsWith("text/html"),
                    answer.headers().toString());
        }
    }

    /** What comes back until the connection ends; status 0 when nothing does. */
    private static Answer raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (!text.startsWith("HTTP/1.1 ") || end < 0) {
                return new Answer(0, List.of(), text.getBytes(StandardCharsets.ISO_8859_1));
            }
            List<String> lines = List.of(text.substring(0, end).split("\r\n"));
            return new Answer(
                    Integer.parseInt(lines.getFirst().split(" ")[1]),
                    lines.subList(1, lines.size()),
                    text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
