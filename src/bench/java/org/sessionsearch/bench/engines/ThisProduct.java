package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.util.List;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;

/** The program of this project. It reads the session files themselves, where the others get them as JSON. */
final class ThisProduct implements Engine {

    @Override
    public String name() {
        return "session-search";
    }

    @Override
    public void prepare(Place place) {
        // It needs nothing but its jar.
    }

    @Override
    public List<String> command(Place place) {
        return place.product()
                .command(
                        "serve",
                        "--sessions",
                        place.sessions().toString(),
                        "--index",
                        place.data().toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(place.port()));
    }

    @Override
    public Call alive() {
        return Call.get("/health/live");
    }

    @Override
    public String version(JsonNode alive) {
        return "this build";
    }

    @Override
    public void fill(Client client, Place place, List<Talk> talks) throws InterruptedException {
        while (!ready(client)) {
            Thread.sleep(20);
        }
    }

    private static boolean ready(Client client) {
        try {
            client.ask(Call.get("/health/ready"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Call call(Question question) {
        return Call.get(question.target());
    }

    @Override
    public Answer read(JsonNode answer) {
        List<JsonNode> hits = answer.path("hits").valueStream().toList();
        return new Answer(
                answer.path("total").asLong(),
                hits.stream().map(hit -> hit.path("id").asString()).toList(),
                hits.stream()
                        .filter(hit -> !hit.path("highlights").path("title").isMissingNode()
                                || !hit.path("highlights").path("description").isMissingNode())
                        .count(),
                Answer.facets(facet -> answer.path("facets").path(facet), "value", "count"));
    }
}
