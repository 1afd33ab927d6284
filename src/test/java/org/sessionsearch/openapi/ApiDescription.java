package org.sessionsearch.openapi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against the description of the API. Thread-safe. */
public final class ApiDescription {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode description;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    public ApiDescription() {
        try (InputStream in = ApiDescription.class.getResourceAsStream("/openapi/openapi.json")) {
            description = MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every path with its operations. */
    Iterable<Map.Entry<String, JsonNode>> paths() {
        return description.path("paths").properties();
    }

    /** Whether a route is described; its path may hold {@code {names}}. */
    public boolean knows(String method, String path) {
        return operation(method, path.replaceAll("[{<]([^}>]+)[}>]", "$1")).isPresent();
    }

    /** Fails unless the description knows the request and allows the answer. Errors of unknown paths are no promise. */
    public void check(String method, URI asked, int status, String contentType, String body) {
        if (method.equals("OPTIONS")) {
            return;
        }
        Optional<JsonNode> operation = operation(method, asked.getRawPath());
        if (operation.isEmpty()) {
            assertTrue(status >= 300, method + " " + asked + " is answered, but not described");
            return;
        }
        if (status < 300) {
            parameters(operation.get(), asked);
        }
        JsonNode responses = operation.get().path("responses");
        JsonNode response = resolved(responses.path(Integer.toString(status)));
        if (response.isMissingNode()) {
            response = resolved(responses.path("default"));
        }
        if (status == 304 || status == 405) {
            return;
        }
        assertTrue(!response.isMissingNode(), method + " " + asked + " answers an undescribed " + status + ": " + body);
        if (contentType.contains("json") && !body.isEmpty()) {
            List<String> documents =
                    contentType.contains("ndjson") ? body.lines().toList() : List.of(body);
            schema(response, contentType)
                    .ifPresent(
                            schema -> documents.forEach(document -> validate(method + " " + asked, schema, document)));
        }
    }

    private void parameters(JsonNode operation, URI asked) {
        if (asked.getRawQuery() == null || asked.getPath().startsWith("/1/")) {
            return;
        }
        for (String pair : asked.getRawQuery().split("&")) {
            String name = URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
            boolean known = name.isEmpty()
                    || operation
                            .path("parameters")
                            .valueStream()
                            .anyMatch(parameter ->
                                    resolved(parameter).path("name").asString().equals(name));
            assertTrue(known, asked + " is answered, but its parameter " + name + " is not described");
        }
    }

    private void validate(String request, JsonNode schema, String body) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("components", description.path("components"));
        whole.putArray("allOf").add(schema);
        var errors = registry.getSchema(whole).validate(MAPPER.readTree(body));
        assertTrue(errors.isEmpty(), request + " answers what is not described: " + errors + "\n" + body);
    }

    private static Optional<JsonNode> schema(JsonNode response, String contentType) {
        String media = contentType.replaceFirst(";.*", "").strip();
        JsonNode content = response.path("content");
        JsonNode chosen = content.has(media) ? content.path(media) : content.path("*/*");
        return chosen.has("schema") ? Optional.of(chosen.path("schema")) : Optional.empty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asString().substring(1)) : node;
    }

    private Optional<JsonNode> operation(String method, String path) {
        String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return description.path("paths").properties().stream()
                .filter(entry ->
                        Pattern.matches(entry.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), path))
                .sorted((one, other) -> one.getKey()
                        .replaceAll("\\{[^}]+}", "~")
                        .compareTo(other.getKey().replaceAll("\\{[^}]+}", "~")))
                .map(entry -> entry.getValue().path(name))
                .filter(JsonNode::isObject)
                .findFirst();
    }
}
