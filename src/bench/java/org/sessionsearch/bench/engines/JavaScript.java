package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;

/** A library that searches in the memory of Node.js, behind a small server of HTTP. One process, as the library is made. */
final class JavaScript implements Engine {

    private final String library;

    JavaScript(String library) {
        this.library = library;
    }

    @Override
    public String name() {
        return library;
    }

    @Override
    public void prepare(Place place) throws IOException, InterruptedException {
        if (!Files.isDirectory(place.settingsOf("javascript").resolve("node_modules"))) {
            Commands.run(place.settingsOf("javascript"), "npm", "ci");
        }
    }

    @Override
    public List<String> command(Place place) {
        return List.of(
                "node",
                "--max-old-space-size=4096",
                place.settingsOf("javascript").resolve("server.mjs").toString(),
                library,
                Integer.toString(place.port()));
    }

    @Override
    public Call alive() {
        return Call.get("/");
    }

    @Override
    public String version(JsonNode alive) {
        return alive.path("version").asString();
    }

    @Override
    public void fill(Client client, Place place, List<Talk> talks) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Talk talk : talks) {
            lines.append(new String(talk.json(), StandardCharsets.UTF_8)).append('\n');
        }
        client.ask(Call.post("/sessions", "application/x-ndjson", lines.toString()));
    }

    @Override
    public Call call(Question question) {
        StringBuilder target = new StringBuilder("/search?q=").append(encoded(question.text()));
        question.chosen()
                .forEach((facet, value) ->
                        target.append('&').append(facet).append('=').append(encoded(value)));
        return Call.get(target.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Answer read(JsonNode answer) {
        List<JsonNode> hits = answer.path("hits").valueStream().toList();
        return new Answer(
                answer.path("total").asLong(),
                hits.stream().map(hit -> hit.path("id").asString()).toList(),
                hits.stream()
                        .filter(hit -> hit.path("highlights").toString().contains("<mark>"))
                        .count(),
                Answer.facets(facet -> answer.path("facets").path(facet), "value", "count"));
    }
}
