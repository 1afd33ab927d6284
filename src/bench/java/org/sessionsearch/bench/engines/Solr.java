package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.SessionFiles;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Solr as one server with one core, in the Jetty that it comes with. */
final class Solr implements Engine {

    private static final int BATCH = 1_000;
    private static final int MAY_BE_MISSPELT = 3;
    private static final int MAY_BE_MISSPELT_TWICE = 6;
    private static final JsonMapper MAPPER = new JsonMapper();

    private String query = "";

    @Override
    public String name() {
        return "solr";
    }

    @Override
    public void prepare(Place place) throws IOException, InterruptedException {
        program(place).build();
        Path settings = place.settingsOf(name());
        query = Files.readString(settings.resolve("query.json"));
        SessionFiles.copy(
                settings.resolve("home"),
                List.of(
                        "solr.xml",
                        "sessions/core.properties",
                        "sessions/conf/solrconfig.xml",
                        "sessions/conf/schema.xml"),
                place.home().resolve("home"));
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
                                "-Xms512m",
                                "-Xmx512m",
                                "-XX:+UseG1GC",
                                "-Dsolr.data.home=" + place.data(),
                                "-Dsolr.log.dir=" + place.home(),
                                "--enable-native-access=ALL-UNNAMED"),
                        "org.sessionsearch.bench.solr.SolrServer",
                        place.home().resolve("home").toString(),
                        Integer.toString(place.port()));
    }

    @Override
    public Call alive() {
        return Call.get("/solr/sessions/admin/system?wt=json");
    }

    @Override
    public String version(JsonNode alive) {
        return alive.path("lucene").path("solr-spec-version").asString();
    }

    @Override
    public void fill(Client client, Place place, List<Talk> talks) throws IOException {
        for (int from = 0; from < talks.size(); from += BATCH) {
            ArrayNode documents = MAPPER.createArrayNode();
            talks.subList(from, Math.min(talks.size(), from + BATCH)).forEach(talk -> documents.add(document(talk)));
            client.ask(Call.post("/solr/sessions/update", documents.toString()));
        }
        client.ask(Call.post("/solr/sessions/update?optimize=true", "[]"));
    }

    private static ObjectNode document(Talk talk) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("id", talk.id())
                .put("session", new String(talk.json(), StandardCharsets.UTF_8))
                .put("title", talk.title())
                .put("description", talk.description());
        for (String facet : Question.FACETS) {
            talk.values(facet).forEach(document.withArray(facet)::add);
        }
        talk.tags().forEach(document.withArray("tags")::add);
        if (!talk.start().isEmpty()) {
            document.put("start", talk.start());
        }
        return document;
    }

    @Override
    public Call call(Question question) {
        ObjectNode request = (ObjectNode) MAPPER.readTree(query);
        if (question.text().isEmpty()) {
            request.put("query", "*:*").put("sort", "start asc");
        } else {
            List<String> words = Words.of(question.text());
            ((ObjectNode) request.path("params"))
                    .put("text", escaped(question.text()))
                    .put("unfinished", String.join(" ", words) + (words.isEmpty() ? "" : "*"))
                    .put("misspelt", words.stream().map(Solr::misspelt).collect(Collectors.joining(" ")));
        }
        ArrayNode filters = request.putArray("filter");
        question.chosen().forEach((facet, value) -> filters.add("{!term f=" + facet + "}" + value));
        return Call.post("/solr/sessions/query", request.toString());
    }

    /** What people type means itself: no operators. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\+\\-!(){}\\[\\]^\"~*?:/&|])", "\\\\$1")
                .replaceAll("\\b(AND|OR|NOT)\\b", "\\\\$1");
    }

    private static String misspelt(String word) {
        int length = word.length();
        return length < MAY_BE_MISSPELT ? word : word + (length < MAY_BE_MISSPELT_TWICE ? "~1" : "~2");
    }

    @Override
    public Answer read(JsonNode answer) {
        JsonNode found = answer.path("response");
        return new Answer(
                found.path("numFound").asLong(),
                found.path("docs")
                        .valueStream()
                        .map(hit -> hit.path("id").asString())
                        .toList(),
                answer.path("highlighting").valueStream().filter(Solr::marks).count(),
                Answer.facets(facet -> answer.path("facets").path(facet).path("buckets"), "val", "count"));
    }

    private static boolean marks(JsonNode fields) {
        return fields.valueStream().anyMatch(snippets -> !snippets.isEmpty());
    }
}
