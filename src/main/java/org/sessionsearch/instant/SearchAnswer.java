package org.sessionsearch.instant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one query. Thread-safe. */
final class SearchAnswer {

    /** How far pages reach into a result, in hits; {@code nbHits} is exact all the same. */
    static final int PAGINATION_LIMIT = 1000;

    private static final int MAX_ECHO = 2000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final SearchEngine engine;
    private final RaisedHits raised;
    private final Documents documents;
    private final FacetAnswer facets;
    private final Statistics statistics;
    private final ClickCounts clicks;

    SearchAnswer(SearchEngine engine, Documents documents, FacetAnswer facets, ClickCounts clicks) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.raised = new RaisedHits(engine);
        this.documents = Objects.requireNonNull(documents, "documents");
        this.facets = Objects.requireNonNull(facets, "facets");
        this.statistics = new Statistics(engine);
        this.clicks = Objects.requireNonNull(clicks, "clicks");
    }

    ObjectNode to(Question question) {
        long started = System.nanoTime();
        HitAnswer shown = new HitAnswer(documents, question);
        SearchRequest request = request(question, shown);
        SearchResult result = engine.search(request);
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode hits = answer.putArray("hits");
        List<Hit> found = question.wishes().isEmpty() ? result.hits() : raised.hits(question, request);
        reachable(question, found).forEach(hit -> hits.add(shown.of(hit, result.interpretation())));
        pages(answer, question, result.total());
        if (!question.facets().isEmpty()) {
            facets.write(answer, question, result);
            statistics.write(answer, question, result.facets());
        }
        order(answer);
        echo(answer, question);
        answer.put("processingTimeMS", Math.ceilDiv(System.nanoTime() - started, NANOS_PER_MILLI));
        return question.parameters()
                .list("responseFields")
                .filter(names -> !names.contains("*"))
                .map(answer::retain)
                .orElse(answer);
    }

    private SearchRequest request(Question question, HitAnswer shown) {
        boolean reachable = (long) question.page() * question.hitsPerPage() < PAGINATION_LIMIT;
        return question.request()
                .facets(facets.request(question))
                .page(reachable ? Page.of(question.page() + 1, question.hitsPerPage()) : Page.of(1, 0))
                .highlight(shown.needsMatches() ? HighlightStyle.WHOLE : HighlightStyle.NONE)
                .body(shown.needsBody())
                .build();
    }

    private static List<Hit> reachable(Question question, List<Hit> hits) {
        long skipped = (long) question.page() * question.hitsPerPage();
        return hits.subList(0, Math.clamp(PAGINATION_LIMIT - skipped, 0, hits.size()));
    }

    private static void pages(ObjectNode answer, Question question, int total) {
        int size = question.hitsPerPage();
        answer.put("nbHits", total);
        answer.put("page", question.page());
        answer.put("nbPages", size == 0 ? 0 : Math.ceilDiv(Math.min(total, PAGINATION_LIMIT), size));
        answer.put("hitsPerPage", size);
        answer.put("exhaustiveNbHits", true);
        answer.put("exhaustiveFacetsCount", true);
        answer.put("exhaustiveTypo", true);
        answer.putObject("exhaustive")
                .put("facetsCount", true)
                .put("nbHits", true)
                .put("typo", true);
    }

    /** Dynamic widgets show only what is named here, so everything is that any session has. */
    private void order(ObjectNode answer) {
        Map<Dimension, Integer> values = engine.report().values();
        ArrayNode order = answer.putObject("renderingContent")
                .putObject("facetOrdering")
                .putObject("facets")
                .putArray("order");
        for (Dimension dimension : Dimension.values()) {
            if (values.getOrDefault(dimension, 0) > 0) {
                order.add(dimension.label());
            }
        }
        if (values.getOrDefault(Dimension.TRACK, 0) > 0) {
            order.add("hierarchy.lvl0");
        }
        if (values.getOrDefault(Dimension.DAY, 0) > 0) {
            order.add("start");
        }
    }

    private void echo(ObjectNode answer, Question question) {
        answer.put("query", question.text());
        answer.put("params", params(question.parameters()));
        answer.put("index", question.index().label());
        if (question.parameters().flag("clickAnalytics", false)) {
            answer.put("queryID", clicks.register(question.text()));
        }
    }

    /** As they were sent, as far as they are short. */
    private static String params(Parameters parameters) {
        List<String> pairs = new ArrayList<>();
        int length = 0;
        for (Map.Entry<String, JsonNode> entry : parameters.entries()) {
            JsonNode value = entry.getValue();
            String text = value.isValueNode() ? value.asString() : value.toString();
            if (length + entry.getKey().length() + text.length() <= MAX_ECHO
                    && !entry.getKey().equals("indexName")) {
                length += entry.getKey().length() + text.length();
                pairs.add(encode(entry.getKey()) + "=" + encode(text));
            }
        }
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
