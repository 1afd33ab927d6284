package org.sessionsearch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;

/**
 * What a server does in its first seconds, done once while the program is built, so that a Java that can keep what it
 * learnt of that (an AOT cache) starts the program in half the time.
 */
final class Rehearsal {

    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final int OK = 200;
    private static final List<String> QUESTIONS = List.of(
            "/health/ready",
            "/api/search?q=rust+kernel&size=10&highlight=true&facets=event,track,room,speaker",
            "/api/search?q=pyhton&size=10&track=Security&suggest=5",
            "/api/search?q=ma",
            "/api/search",
            "/api/suggest?q=kern",
            "/api/facets/speaker?q=a",
            "/api/stats",
            "/metrics",
            "/");

    private final String address;

    /** @param address of the server, {@code http://localhost:8080} */
    Rehearsal(String address) {
        this.address = address;
    }

    /** Asks until the time is over; gives the exit code, which is that of a failure when nothing was answered. */
    int run() {
        long end = System.nanoTime() + LENGTH.toNanos();
        int answered = 0;
        for (int i = 0; System.nanoTime() < end; i++) {
            answered += ask(QUESTIONS.get(i % QUESTIONS.size())) ? 1 : 0;
        }
        System.out.println("Rehearsed " + answered + " answers");
        return answered > 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private boolean ask(String target) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + target).toURL().openConnection();
            if (connection.getResponseCode() != OK) {
                return false;
            }
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
            return true;
        } catch (IOException e) {
            // The server may not answer yet.
            return false;
        }
    }
}
