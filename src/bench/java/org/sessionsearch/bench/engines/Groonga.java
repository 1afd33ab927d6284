package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groonga behind groonga-httpd, its own server of HTTP that keeps connections open. */
final class Groonga implements Engine {

    private static final int BATCH = 1_000;
    private static final int MAY_BE_MISSPELT = 3;
    private static final int MAY_BE_MISSPELT_TWICE = 6;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Weights as the product's fields have them; words count in their form and by their stem. */
    private static final String COLUMNS = Stream.of(
                    "Terms.title)*12",
                    "Stems.title)*6",
                    "Terms.names)*6",
                    "Terms.tags)*3",
                    "Stems.tags)*2",
                    "Terms.description)*2",
                    "Stems.description)",
                    "Terms.other)*2")
            .map(column -> "scorer_tf_idf(" + column)
            .collect(Collectors.joining("||"));

    @Override
    public String name() {
        return "groonga";
    }

    @Override
    public void prepare(Place place) throws IOException, InterruptedException {
        String database = place.data().resolve("db").toString();
        Commands.run(
                place.home(),
                "groonga",
                "-n",
                "--file",
                place.settingsOf(name()).resolve("schema.grn").toString(),
                database);
        String settings = Files.readString(place.settingsOf(name()).resolve("httpd.conf"));
        Files.writeString(
                place.home().resolve("httpd.conf"),
                settings.replace("{home}", place.home().toString()).replace("{port}", Integer.toString(place.port())));
    }

    @Override
    public List<String> command(Place place) {
        return List.of(
                "groonga-httpd",
                "-p",
                place.home() + "/",
                "-c",
                place.home().resolve("httpd.conf").toString());
    }

    @Override
    public Call alive() {
        return Call.get("/d/status");
    }

    @Override
    public String version(JsonNode alive) {
        return alive.path(1).path("version").asString();
    }

    @Override
    public void fill(Client client, Place place, List<Talk> talks) throws IOException {
        for (int from = 0; from < talks.size(); from += BATCH) {
            ArrayNode rows = MAPPER.createArrayNode();
            talks.subList(from, Math.min(talks.size(), from + BATCH)).forEach(talk -> rows.add(row(talk)));
            client.ask(Call.post("/d/load?table=Sessions", rows.toString()));
        }
        client.ask(Call.get("/d/io_flush"));
    }

    private static ObjectNode row(Talk talk) {
        ObjectNode row = MAPPER.createObjectNode()
                .put("_key", talk.id())
                .put("session", new String(talk.json(), StandardCharsets.UTF_8))
                .put("title", talk.title())
                .put("description", talk.description())
                .put("tags", String.join(" ", talk.tags()))
                .put("names", String.join(" ", talk.speakers()))
                .put("other", String.join(" ", talk.id(), talk.event(), talk.room(), String.join(" ", talk.tracks())))
                .put("start", talk.start())
                .put("event", talk.event())
                .put("room", talk.room());
        talk.tracks().forEach(row.withArray("track")::add);
        talk.speakers().forEach(row.withArray("speaker")::add);
        return row;
    }

    @Override
    public Call call(Question question) {
        List<String> words = Words.of(question.text());
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("table", "Sessions");
        arguments.put("cache", "no");
        arguments.put("limit", Integer.toString(Question.HITS));
        arguments.put("sort_keys", words.isEmpty() ? "start" : "-_score");
        arguments.put("output_columns", columns(words));
        List<String> conditions = new ArrayList<>();
        if (!words.isEmpty()) {
            conditions.add("(" + matching(words) + ")");
        }
        question.chosen().forEach((facet, value) -> conditions.add(chosen(facet, value)));
        if (!conditions.isEmpty()) {
            arguments.put("filter", String.join(" && ", conditions));
        }
        for (String facet : Question.FACETS) {
            String drilldown = "drilldowns[" + facet + "].";
            arguments.put(drilldown + "keys", facet);
            arguments.put(drilldown + "sort_keys", "-_nsubrecs");
            arguments.put(drilldown + "output_columns", "_key,_nsubrecs");
            arguments.put(drilldown + "limit", "20");
        }
        return Call.get("/d/select?"
                + arguments.entrySet().stream()
                        .map(argument -> encoded(argument.getKey()) + "=" + encoded(argument.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** All words as they are, the last one also as the beginning of a word; or all of them nearly so. */
    private static String matching(List<String> words) {
        String last = words.getLast();
        String text = String.join(" ", words.subList(0, words.size() - 1)) + " (" + last + " OR " + last + "*)";
        String nearly = words.stream().map(Groonga::nearly).collect(Collectors.joining(" && "));
        return "query(" + quoted(COLUMNS) + "," + quoted(text.strip()) + ") || (" + nearly + ")";
    }

    private static String nearly(String word) {
        if (word.length() < MAY_BE_MISSPELT) {
            return "query(\"title||names||description\"," + quoted(word) + ")";
        }
        int edits = word.length() < MAY_BE_MISSPELT_TWICE ? 1 : 2;
        String options =
                "{\"max_distance\":" + edits + ",\"prefix_length\":1,\"max_expansion\":50,\"with_transposition\":true}";
        return Stream.of("title", "names", "tags", "description")
                .map(column -> "fuzzy_search(" + column + "," + quoted(word) + "," + options + ")")
                .collect(Collectors.joining("||", "(", ")"));
    }

    private static String chosen(String facet, String value) {
        boolean many = "track".equals(facet) || "speaker".equals(facet);
        return facet + (many ? " @ " : " == ") + quoted(value);
    }

    private static String columns(List<String> words) {
        if (words.isEmpty()) {
            return "_key,session";
        }
        String marks = words.stream()
                .map(word -> quoted(word) + ",\"<mark>\",\"</mark>\"")
                .collect(Collectors.joining(","));
        return "_key,session,highlight_full(title,\"NormalizerNFKC130\",true," + marks + "),snippet(description,"
                + marks + ",{\"width\":200,\"max_n_results\":1,\"html_escape\":true})";
    }

    private static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    @Override
    public Answer read(JsonNode answer) {
        JsonNode found = answer.path(1);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : Question.FACETS) {
            Map<String, Long> counts = new LinkedHashMap<>();
            // The number of values and the names of the columns come first.
            found.path(1)
                    .path(facet)
                    .valueStream()
                    .skip(2)
                    .forEach(value ->
                            counts.put(value.path(0).asString(), value.path(1).asLong()));
            facets.put(facet, counts);
        }
        List<JsonNode> hits = found.path(0).valueStream().skip(2).toList();
        return new Answer(
                found.path(0).path(0).path(0).asLong(),
                hits.stream().map(hit -> hit.path(0).asString()).toList(),
                hits.stream()
                        .filter(hit -> hit.path(2).toString().contains("<mark>")
                                || hit.path(3).toString().contains("<mark>"))
                        .count(),
                facets);
    }
}
