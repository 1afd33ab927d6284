package org.sessionsearch.admin;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.AccessKey;
import org.sessionsearch.http.AdminGuard;
import org.sessionsearch.http.RunningServer;
import org.sessionsearch.http.RunningServer.Reply;
import org.sessionsearch.ingest.FolderIngest;
import org.sessionsearch.ingest.IngestTiming;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SourceOptions;

/** A real server that writes to a real folder, and a client that has its key. */
final class WritingServer implements AutoCloseable {

    static final String KEY = "correct-horse-battery-staple";

    final Path root;
    final SearchEngine engine = LuceneEngine.inMemory();
    final FolderIngest ingest;
    final RunningServer server;

    /** A server over a folder, which it has read; it does not watch it. */
    WritingServer(Path root) throws IOException {
        this.root = root;
        ingest = new FolderIngest(root, SourceOptions.DEFAULT, engine, IngestTiming.DEFAULT);
        ingest.catchUp(ReadProgress.NONE);
        AdminGuard guard = new AdminGuard(Optional.of(new AccessKey(KEY)));
        server = RunningServer.over(engine, new AdminEndpoints(ingest, guard, 100_000, 1_000_000));
    }

    Reply get(String id) throws Exception {
        return server.get("/api/sessions/" + id);
    }

    Reply put(String id, String json, String... headers) throws Exception {
        return putAs("application/json", id, json, headers);
    }

    Reply putAs(String type, String id, String body, String... headers) throws Exception {
        return server.send(authorized("/api/sessions/" + id, headers)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body)));
    }

    Reply delete(String id, String... headers) throws Exception {
        return server.send(authorized("/api/sessions/" + id, headers).DELETE());
    }

    Reply post(String path, String type, String body) throws Exception {
        return server.send(authorized(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder authorized(String path, String... headers) {
        return server.request(path, headers).header("Authorization", "Bearer " + KEY);
    }

    /** Every file in the folder, hidden ones as well, with its text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Override
    public void close() {
        server.close();
        ingest.close();
        engine.close();
    }
}
