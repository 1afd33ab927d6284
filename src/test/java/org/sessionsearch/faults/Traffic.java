package org.sessionsearch.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/** Everybody at once: single writes, many together, rebuilds, an owner with an editor, searches. Ends with the server. */
final class Traffic {

    private static final int SESSIONS = 12;
    private static final int TOGETHER = 8;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ServerProcess server;
    private final Path folder;
    private final Ledger ledger;
    private final AtomicInteger version;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();

    /** @param version of the last text that was written to any session */
    Traffic(ServerProcess server, Path folder, Ledger ledger, AtomicInteger version) {
        this.server = server;
        this.folder = folder;
        this.ledger = ledger;
        this.version = version;
    }

    @FunctionalInterface
    private interface Step {
        void run(Random random) throws IOException;
    }

    void start(Random random) {
        repeat(random.nextLong(), this::writeOne);
        repeat(random.nextLong(), this::writeMany);
        repeat(random.nextLong(), this::edit);
        repeat(random.nextLong(), this::searchOrRebuild);
    }

    private void repeat(long seed, Step step) {
        Random random = new Random(seed);
        threads.add(Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    step.run(random);
                }
            } catch (UncheckedIOException dead) {
                // The server was killed.
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }));
    }

    /** Waits until nobody gets an answer any more. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    private void writeOne(Random random) {
        String id = "EVT24-" + (100 + random.nextInt(SESSIONS));
        boolean deletes = random.nextInt(5) == 0;
        String state = deletes ? Ledger.NONE : title();
        ledger.asked(id, state);
        HttpResponse<String> answer = deletes ? server.delete(id) : server.put(id, session(id, state));
        int status = answer.statusCode();
        if (status < 300 || (deletes && status == 404)) {
            ledger.answered(id, state);
        }
        refuse500(answer);
    }

    private void writeMany(Random random) {
        List<String> ids = new ArrayList<>();
        List<String> states = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TOGETHER; i++) {
            ids.add("EVT24-" + (200 + i));
            states.add(title());
            ledger.asked(ids.get(i), states.get(i));
            lines.append(session(ids.get(i), states.get(i))).append('\n');
        }
        HttpResponse<String> answer = server.post("/api/sessions", "application/x-ndjson", lines.toString());
        refuse500(answer);
        answer.body().lines().map(MAPPER::readTree).forEach(line -> {
            int index = line.path("line").asInt() - 1;
            if (line.path("status").asInt() < 300) {
                ledger.answered(ids.get(index), states.get(index));
            }
        });
    }

    private void edit(Random random) throws IOException {
        Path file = folder.resolve("by-hand-" + random.nextInt(20) + ".md");
        if (random.nextInt(4) == 0) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, "---\ntitle: %s\nsession_track: Kitchen\n---\nBy hand.\n".formatted(title()));
        }
        pause(random.nextInt(60));
        // Ends with the server.
        refuse500(server.get("/health/live"));
    }

    private void searchOrRebuild(Random random) {
        if (random.nextInt(6) == 0) {
            refuse500(server.post("/api/admin/reindex", "application/json", ""));
        }
        refuse500(server.get("/api/search?q=rust"));
        pause(random.nextInt(40));
    }

    private String title() {
        return "Kettles as of " + version.incrementAndGet();
    }

    static String session(String id, String title) {
        return """
                {"id": "%s", "title": "%s", "event": "evt24", "track": ["Kitchen"], "description": "How to boil."}""".formatted(id, title).strip();
    }

    private static void refuse500(HttpResponse<String> answer) {
        if (answer.statusCode() == 500) {
            throw new AssertionError(answer.uri() + " gives " + answer.body());
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
