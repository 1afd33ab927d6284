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

    /** A busy machine needs long to read the sessions; what was not asked before it ends is not learnt. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ROUNDS = 40;
    private static final int OK = 200;
    private static final String READY = "/health/ready";
    private static final List<String> QUESTIONS = List.of(
            READY,
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

    /** Asks every question several times once the server is ready; gives the exit code, that of a failure if one failed. */
    int run() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(READY)) {
            if (System.nanoTime() > end) {
                return failed(READY);
            }
            Thread.sleep(PAUSE);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String question : QUESTIONS) {
                if (!answers(question)) {
                    return failed(question);
                }
            }
        }
        System.out.println("Rehearsed " + ROUNDS * QUESTIONS.size() + " answers");
        return CommandLine.ExitCode.OK;
    }

    private static int failed(String question) {
        System.err.println("no answer was rehearsed, since there was none to " + question);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private boolean answers(String target) {
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
            return false;
        }
    }
}
