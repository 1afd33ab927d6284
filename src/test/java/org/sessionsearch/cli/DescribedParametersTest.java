package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.session.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the endpoints of the API take and what the description says are the same: every name is tried at every one. */
class DescribedParametersTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> PLACES =
            Map.of("{id}", "KES26-101", "{facet}", "track", "{name}", "Sinead%20Byrne");
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static WholeServer server;
    private static JsonNode description;
    private static HttpClient client;

    @BeforeAll
    static void start(@TempDir Path index) throws Exception {
        server = WholeServer.over(Path.of("sessions"), index, Map.of("SESSION_SEARCH_ADMIN_KEY", KEY));
        client = HttpClient.newHttpClient();
        description = MAPPER.readTree(Files.readString(Path.of("src/main/resources/openapi/openapi.json")));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void everyParameterThatIsTakenIsDescribedAndNoOther() throws Exception {
        Set<String> names = names();
        int endpoints = 0;
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            Set<String> described = described(get);
            if (path.getKey().startsWith("/api/") && !described.isEmpty()) {
                endpoints++;
                assertEquals(described, taken(address(path.getKey()), names), path.getKey());
            }
        }
        assertTrue(endpoints > 5);
    }

    @Test
    void everyFieldOfABodyThatIsTakenIsDescribedAndNoOther() throws Exception {
        JsonNode fields =
                description.at("/paths/~1api~1search/post/requestBody/content/application~1json/schema/properties");
        Set<String> described = new TreeSet<>(fields.propertyNames());
        Set<String> names = names();
        names.addAll(described);
        ObjectNode body = MAPPER.createObjectNode();
        names.forEach(name -> body.put(name, "no-such-thing"));
        body.putObject("filters");
        HttpRequest request = request("/api/search")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        assertEquals(described, without(names, request));
    }

    /** Every name that any endpoint takes in its query, and one that none does. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("nonsense"));
        for (Dimension dimension : Dimension.values()) {
            names.add(dimension.label());
        }
        description.path("paths").forEach(path -> path.forEach(operation -> names.addAll(described(operation))));
        return names;
    }

    private static Set<String> described(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(one -> one.has("$ref")
                        ? description.at(one.path("$ref").asString().substring(1))
                        : one)
                .filter(one -> one.path("in").asString().equals("query"))
                .map(one -> one.path("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> taken(String path, Set<String> names) throws Exception {
        String query = names.stream().map(name -> name + "=no-such-thing").collect(Collectors.joining("&"));
        return without(names, request(path + "?" + query).build());
    }

    /** The names that the answer does not call unknown. */
    private static Set<String> without(Set<String> names, HttpRequest request) throws Exception {
        JsonNode answer =
                MAPPER.readTree(client.send(request, BodyHandlers.ofString()).body());
        Set<String> taken = new TreeSet<>(names);
        for (JsonNode error : answer.path("errors")) {
            if (error.path("message").asString().startsWith("unknown")) {
                taken.remove(error.path("parameter").asString());
            }
        }
        return taken;
    }

    private static String address(String path) {
        String address = path;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        return address;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + KEY);
    }
}
