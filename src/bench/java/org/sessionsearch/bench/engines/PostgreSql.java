package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;

/** PostgreSQL with its own text search: one function answers a question, asked by its own protocol. */
final class PostgreSql implements Engine {

    private static final int BATCH = 1_000;
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void prepare(Place place) throws IOException, InterruptedException {
        if (!Files.isDirectory(PROGRAMS)) {
            throw new IOException("PostgreSQL is not installed: apt-get install -y postgresql");
        }
        if (root()) {
            Commands.run(place.home(), "chown", "postgres", place.data().toString());
        }
        Commands.run(
                Path.of("/"),
                asItself(
                                program("initdb"),
                                "-D",
                                place.data().toString(),
                                "-U",
                                "postgres",
                                "-A",
                                "trust",
                                "-E",
                                "UTF8",
                                "--locale=C.UTF-8")
                        .toArray(String[]::new));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** It refuses to run as root. */
    private static List<String> asItself(String... command) {
        List<String> whole = new ArrayList<>();
        if (root()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static String program(String name) throws IOException {
        try (var versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("there is no " + name + " under " + PROGRAMS))
                    .toString();
        }
    }

    @Override
    public List<String> command(Place place) throws IOException {
        return asItself(
                program("postgres"),
                "-D",
                place.data().toString(),
                "-p",
                Integer.toString(place.port()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=512MB",
                "-c",
                "work_mem=32MB",
                "-c",
                "jit=off");
    }

    @Override
    public Client connect(Place place) throws IOException {
        return new PostgresClient(place.port());
    }

    @Override
    public Call alive() {
        return sql("SELECT to_json(current_setting('server_version'))");
    }

    @Override
    public String version(JsonNode alive) {
        return alive.asString().split(" ")[0];
    }

    @Override
    public void fill(Client client, Place place, List<Talk> talks) throws IOException {
        client.ask(sql(Files.readString(place.settingsOf(name()).resolve("schema.sql"))));
        for (int from = 0; from < talks.size(); from += BATCH) {
            List<String> rows = talks.subList(from, Math.min(talks.size(), from + BATCH)).stream()
                    .map(talk -> "(" + quoted(new String(talk.json(), StandardCharsets.UTF_8)) + ")")
                    .toList();
            client.ask(sql("INSERT INTO raw VALUES " + String.join(",", rows)));
        }
        client.ask(sql(Files.readString(place.settingsOf(name()).resolve("fill.sql"))));
        client.ask(sql("VACUUM ANALYZE"));
        client.ask(sql("CHECKPOINT"));
    }

    @Override
    public Call call(Question question) {
        StringBuilder sql = new StringBuilder("SELECT search(" + quoted(question.text()));
        for (String facet : Question.FACETS) {
            String value = question.chosen().get(facet);
            sql.append(", ").append(value == null ? "NULL" : quoted(value));
        }
        return sql(sql.append(')').toString());
    }

    private static Call sql(String sql) {
        return Call.post("", "application/sql", sql);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public Answer read(JsonNode answer) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : Question.FACETS) {
            Map<String, Long> counts = new LinkedHashMap<>();
            answer.path(facet).forEachEntry((value, count) -> counts.put(value, count.asLong()));
            facets.put(facet, counts);
        }
        List<JsonNode> hits = answer.path("hits").valueStream().toList();
        return new Answer(
                answer.path("total").asLong(),
                hits.stream().map(hit -> hit.path("id").asString()).toList(),
                hits.stream()
                        .filter(hit -> (hit.path("title").asString("")
                                        + hit.path("description").asString(""))
                                .contains("<b>"))
                        .count(),
                facets);
    }
}
