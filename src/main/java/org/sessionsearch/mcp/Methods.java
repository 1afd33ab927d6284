package org.sessionsearch.mcp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the methods of the protocol, of either era. Thread-safe. */
final class Methods {

    private static final int LIST_TTL_MILLIS = 3_600_000;
    private static final int MAX_COMPLETIONS = 20;
    private static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

    private final SearchEngine engine;
    private final Surface surface;
    private final Tools tools;
    private final Resources resources;
    private final String version;

    Methods(SearchEngine engine, Surface surface, Tools tools, String version) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.surface = Objects.requireNonNull(surface, "surface");
        this.tools = Objects.requireNonNull(tools, "tools");
        this.resources = new Resources(engine);
        this.version = Objects.requireNonNull(version, "version");
    }

    /**
     * The result of a request.
     *
     * @param content how sessions are shown
     * @throws RpcError when there is none
     */
    ObjectNode answer(Message request, Era era, SessionContent content) {
        ObjectNode result = switch (request.method()) {
            case "tools/call" ->
                tools.call(request.text("name"), object(request.params().path("arguments")), content);
            case "tools/list" -> list("tools", surface.list("tools"), era);
            case "prompts/list" -> list("prompts", surface.list("prompts"), era);
            case "prompts/get" ->
                Prompts.get(request.text("name"), request.params().path("arguments"));
            case "resources/list" -> list("resources", Message.MAPPER.createArrayNode(), era);
            case "resources/templates/list" -> list("resourceTemplates", surface.list("resourceTemplates"), era);
            case "resources/read" -> cached(resources.read(request.text("uri"), era, content), 0, era);
            case "completion/complete" -> complete(request.params());
            default -> ofEra(request, era);
        };
        if (era == Era.STATELESS) {
            result.put("resultType", "complete");
            result.withObject("_meta").set(SERVER_INFO, serverInfo());
        }
        return result;
    }

    private ObjectNode ofEra(Message request, Era era) {
        String method = request.method();
        if (era == Era.STATELESS && method.equals("server/discover")) {
            return cached(discovered(), LIST_TTL_MILLIS, era);
        }
        if (era == Era.HANDSHAKE && method.equals("initialize")) {
            return initialized(request);
        }
        if (era == Era.HANDSHAKE && method.equals("ping")) {
            return Message.MAPPER.createObjectNode();
        }
        throw new RpcError(
                era == Era.STATELESS ? 404 : 200,
                RpcError.METHOD_NOT_FOUND,
                "Method not found: " + Message.wellFormed(method));
    }

    private ObjectNode initialized(Message request) {
        String asked = request.text("protocolVersion");
        ObjectNode result = Message.MAPPER.createObjectNode();
        result.put(
                "protocolVersion", Era.HANDSHAKE_VERSIONS.contains(asked) ? asked : Era.HANDSHAKE_VERSIONS.getFirst());
        result.set("capabilities", capabilities());
        result.set("serverInfo", serverInfo());
        return result.put("instructions", Surface.INSTRUCTIONS);
    }

    private ObjectNode discovered() {
        ObjectNode result = Message.MAPPER.createObjectNode();
        result.putArray("supportedVersions").add(Era.CURRENT);
        result.set("capabilities", capabilities());
        return result.put("instructions", Surface.INSTRUCTIONS);
    }

    private static ObjectNode capabilities() {
        ObjectNode capabilities = Message.MAPPER.createObjectNode();
        for (String name : List.of("tools", "resources", "prompts", "completions")) {
            capabilities.putObject(name);
        }
        return capabilities;
    }

    private ObjectNode serverInfo() {
        return Message.MAPPER
                .createObjectNode()
                .put("name", "session-search")
                .put("title", "Session Search")
                .put("version", version);
    }

    private static ObjectNode list(String name, ArrayNode items, Era era) {
        ObjectNode result = Message.MAPPER.createObjectNode();
        result.set(name, items);
        return cached(result, LIST_TTL_MILLIS, era);
    }

    private static ObjectNode cached(ObjectNode result, int millis, Era era) {
        return era == Era.STATELESS ? result.put("ttlMs", millis).put("cacheScope", "public") : result;
    }

    /** Completes the arguments of prompts and the ids of resources. */
    private ObjectNode complete(ObjectNode params) {
        String name = params.path("argument").path("name").asString("");
        String typed = Message.wellFormed(params.path("argument").path("value").asString(""));
        ObjectNode completion = Message.MAPPER.createObjectNode();
        ArrayNode values = completion.putObject("completion").putArray("values");
        Optional<Dimension> dimension = Dimension.of(name).filter(it -> it == Dimension.DAY || it == Dimension.EVENT);
        if (dimension.isPresent()) {
            engine.facetValues(
                            dimension.get(),
                            typed,
                            MAX_COMPLETIONS,
                            SearchRequest.builder().build())
                    .values()
                    .forEach(value -> values.add(value.value()));
        } else if (name.equals("id") && !typed.isBlank() && typed.length() <= SearchRequest.MAX_TEXT_LENGTH) {
            engine.suggest(SearchRequest.of(typed), MAX_COMPLETIONS).stream()
                    .flatMap(suggestion -> suggestion.id().stream())
                    .distinct()
                    .forEach(values::add);
        }
        return completion;
    }

    private static JsonNode object(JsonNode arguments) {
        if (arguments.isMissingNode() || arguments.isNull()) {
            return Message.MAPPER.createObjectNode();
        }
        if (arguments.isObject()) {
            return arguments;
        }
        throw RpcError.invalidParams("arguments must be an object");
    }
}
