package org.sessionsearch.instant;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.Sort;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recommendations: for a session those like it, whatever the model; without one, the sessions that were clicked most and
 * then the newest.
 */
final class RecommendEndpoint {

    private static final int MAX_REQUESTS = 50;
    private static final int DEFAULT_HITS = 10;
    private static final int MAX_HITS = 30;
    private static final float BEST = 100;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final SearchEngine engine;
    private final Documents documents;
    private final Conditions conditions;
    private final UnknownNames unknown;
    private final ClickCounts clicks;

    RecommendEndpoint(
            SearchEngine engine, Documents documents, Conditions conditions, UnknownNames unknown, ClickCounts clicks) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.documents = Objects.requireNonNull(documents, "documents");
        this.conditions = Objects.requireNonNull(conditions, "conditions");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
        this.clicks = Objects.requireNonNull(clicks, "clicks");
    }

    void mount(Table table) {
        table.post("/1/indexes/{index}/recommendations", this::recommend);
    }

    private ObjectNode recommend(Context request) {
        List<ObjectNode> requests = SearchEndpoints.requests(JsonBody.object(request), MAX_REQUESTS);
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("results");
        requests.forEach(one -> results.add(result(one)));
        return answer;
    }

    private ObjectNode result(ObjectNode sent) {
        long started = System.nanoTime();
        Parameters parameters = Parameters.of(sent);
        IndexName index = IndexName.of(parameters.text("indexName").orElse(IndexName.SESSIONS.label()));
        ObjectNode query =
                sent.path("queryParameters") instanceof ObjectNode given ? given : JsonBody.MAPPER.createObjectNode();
        Question question = Question.read(index, Parameters.of(query), conditions, unknown);
        int asked = parameters.number("maxRecommendations", 0, 0, MAX_HITS);
        int most = asked == 0 ? DEFAULT_HITS : asked;
        int threshold = parameters.number("threshold", 0, 0, 100);
        Map<String, Float> scores =
                parameters.text("objectID").map(id -> similar(id, threshold)).orElseGet(() -> trending(question));
        HitAnswer shown = new HitAnswer(documents, question);
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode hits = answer.putArray("hits");
        passing(question, scores).stream()
                .limit(most)
                .forEach(hit -> hits.add(shown.of(hit, List.of())
                        .put("_score", scores.get(hit.session().id()))));
        answer.put("nbHits", hits.size());
        answer.put("processingTimeMS", Math.ceilDiv(System.nanoTime() - started, NANOS_PER_MILLI));
        return answer;
    }

    private Map<String, Float> similar(String id, int threshold) {
        List<SimilarSession> similar =
                engine.similar(id, MAX_HITS).orElseThrow(() -> new Refusal(404, "ObjectID does not exist"));
        Map<String, Float> scores = new LinkedHashMap<>();
        for (SimilarSession one : similar) {
            float score = BEST * (one.score() / similar.getFirst().score());
            if (score >= threshold) {
                scores.put(one.session().id(), score);
            }
        }
        return scores;
    }

    private Map<String, Float> trending(Question question) {
        Map<String, Float> scores = new LinkedHashMap<>();
        clicks.sessions(MAX_HITS).forEach(count -> scores.put(count.what(), BEST));
        engine.search(plain(question).sort(Sort.START_DESCENDING).build())
                .hits()
                .forEach(hit -> scores.putIfAbsent(hit.session().id(), BEST));
        return scores;
    }

    /** Those of {@code scores} that pass the filters of the question, in the order of {@code scores}. */
    private List<Hit> passing(Question question, Map<String, Float> scores) {
        Map<String, Hit> found = new HashMap<>();
        engine.search(plain(question).filter(new Filter.Ids(scores.keySet())).build())
                .hits()
                .forEach(hit -> found.put(hit.session().id(), hit));
        return scores.keySet().stream()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    private static SearchRequest.Builder plain(Question question) {
        return question.request()
                .text("")
                .facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE)
                .page(Page.of(1, MAX_HITS + MAX_HITS));
    }
}
