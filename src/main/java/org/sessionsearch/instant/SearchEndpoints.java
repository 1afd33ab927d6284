package org.sessionsearch.instant;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.sessionsearch.http.QueryString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches, one or many at once, and searches for facet values. */
final class SearchEndpoints {

    /** Most queries in one request. One render of a page sends fewer than thirty. */
    private static final int MAX_QUERIES = 100;

    private static final String BATCH = "*";

    private final SearchAnswer search;
    private final FacetSearch facetSearch;
    private final Conditions conditions;
    private final UnknownNames unknown;

    SearchEndpoints(SearchAnswer search, FacetSearch facetSearch, Conditions conditions, UnknownNames unknown) {
        this.search = Objects.requireNonNull(search, "search");
        this.facetSearch = Objects.requireNonNull(facetSearch, "facetSearch");
        this.conditions = Objects.requireNonNull(conditions, "conditions");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
    }

    void mount(Table table) {
        table.post("/1/indexes/{index}/queries", this::batch);
        table.post("/1/indexes/{index}/query", this::one);
        table.get("/1/indexes/{index}", this::byAddress);
        table.post("/1/indexes/{index}/facets/{facet}/query", this::facet);
    }

    private ObjectNode batch(Context request) {
        if (!request.pathParam("index").equals(BATCH)) {
            throw new Refusal(404, "Expected /1/indexes/*/queries or /1/indexes/{indexName}/query");
        }
        List<ObjectNode> queries = requests(JsonBody.object(request), MAX_QUERIES);
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("results");
        List<Parameters> read = queries.stream().map(Parameters::of).toList();
        List<Question> questions = read.stream().map(this::question).toList();
        questions.forEach(question -> results.add(answer(question)));
        return answer;
    }

    /**
     * The objects in {@code requests}.
     *
     * @throws Refusal when they are anything else, or more than {@code most}
     */
    static List<ObjectNode> requests(ObjectNode body, int most) {
        if (!(body.path("requests") instanceof ArrayNode requests)) {
            throw Refusal.badRequest("Expecting an array `requests` in the body");
        }
        if (requests.size() > most) {
            throw Refusal.badRequest("Expecting at most " + most + " requests at once, got " + requests.size());
        }
        return requests.valueStream().map(SearchEndpoints::object).toList();
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("Expecting objects in the array `requests`");
    }

    private Question question(Parameters parameters) {
        String name = parameters
                .text("indexName")
                .orElseThrow(() -> Refusal.badRequest("Expecting `indexName` in each of `requests`"));
        return Question.read(IndexName.of(name), parameters, conditions, unknown);
    }

    private ObjectNode answer(Question question) {
        boolean facet =
                question.parameters().text("type").filter("facet"::equals).isPresent();
        if (!facet) {
            return search.to(question);
        }
        String name = question.parameters()
                .text("facet")
                .or(() -> question.parameters().text("facetName"))
                .orElseThrow(() -> Refusal.badRequest("Expecting `facet` in a request of type facet"));
        return facetSearch.to(name, question);
    }

    private ObjectNode one(Context request) {
        return search.to(read(request, Parameters.of(JsonBody.object(request))));
    }

    private ObjectNode byAddress(Context request) {
        return search.to(read(request, Parameters.of(QueryString.of(request))));
    }

    private ObjectNode facet(Context request) {
        Question question = read(request, Parameters.of(JsonBody.object(request)));
        return facetSearch.to(request.pathParam("facet"), question);
    }

    private Question read(Context request, Parameters parameters) {
        return Question.read(IndexName.of(request.pathParam("index")), parameters, conditions, unknown);
    }
}
