package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenSearch as one node: its server and two of its modules, started by a class of ten lines. */
final class OpenSearch implements Engine {

    private static final int BATCH = 1_000;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> FIELDS = Map.of(
            "event", "event.value", "track", "track.value", "room", "room.value", "speaker", "speakers.name.value");

    private String query = "";

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void prepare(Place place) throws IOException, InterruptedException {
        program(place).build();
        query = Files.readString(place.settingsOf(name()).resolve("query.json"));
    }

    private MavenProgram program(Place place) {
        return new MavenProgram(place.settingsOf(name()));
    }

    /** With the heap and collector of its distribution. */
    @Override
    public List<String> command(Place place) throws IOException {
        return program(place)
                .command(
                        place,
                        List.of(
                                "-Xms1g",
                                "-Xmx1g",
                                "-XX:+UseG1GC",
                                "--add-modules=jdk.incubator.vector",
                                "--enable-native-access=ALL-UNNAMED"),
                        "org.sessionsearch.bench.opensearch.OpenSearchServer",
                        place.home().toString(),
                        Integer.toString(place.port()),
                        Integer.toString(place.port() + 1));
    }

    @Override
    public Call alive() {
        return Call.get("/");
    }

    @Override
    public String version(JsonNode alive) {
        return alive.path("version").path("number").asString();
    }

    @Override
    public void fill(Client client, Place place, List<Talk> talks) throws IOException {
        client.ask(
                Call.put("/sessions", Files.readString(place.settingsOf(name()).resolve("index.json"))));
        for (int from = 0; from < talks.size(); from += BATCH) {
            StringBuilder lines = new StringBuilder();
            for (Talk talk : talks.subList(from, Math.min(talks.size(), from + BATCH))) {
                lines.append("{\"index\":{\"_id\":")
                        .append(MAPPER.writeValueAsString(talk.id()))
                        .append("}}\n");
                lines.append(new String(talk.json(), StandardCharsets.UTF_8)).append('\n');
            }
            byte[] answer = client.ask(Call.post("/sessions/_bulk", "application/x-ndjson", lines.toString()));
            if (MAPPER.readTree(answer).path("errors").asBoolean(true)) {
                throw new IOException("not all sessions were taken: " + new String(answer, StandardCharsets.UTF_8));
            }
        }
        client.ask(Call.post("/sessions/_forcemerge?max_num_segments=1", ""));
        client.ask(Call.post("/sessions/_refresh", ""));
        client.ask(Call.post("/sessions/_flush", ""));
    }

    @Override
    public Call call(Question question) {
        ObjectNode request =
                (ObjectNode) MAPPER.readTree(query.replace("\"{text}\"", MAPPER.writeValueAsString(question.text())));
        ObjectNode bool = (ObjectNode) request.path("query").path("bool");
        if (question.text().isEmpty()) {
            bool.removeAll();
            request.putArray("sort").addObject().put("start", "asc");
        }
        ArrayNode filters = bool.putArray("filter");
        question.chosen()
                .forEach((facet, value) -> filters.addObject().putObject("term").put(FIELDS.get(facet), value));
        return Call.post("/sessions/_search", request.toString());
    }

    @Override
    public Answer read(JsonNode answer) {
        List<JsonNode> hits = answer.path("hits").path("hits").valueStream().toList();
        return new Answer(
                answer.path("hits").path("total").path("value").asLong(),
                hits.stream().map(hit -> hit.path("_id").asString()).toList(),
                hits.stream().filter(hit -> !hit.path("highlight").isEmpty()).count(),
                Answer.facets(facet -> answer.path("aggregations").path(facet).path("buckets"), "key", "doc_count"));
    }
}
