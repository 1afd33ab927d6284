package org.sessionsearch.instant;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.QueryString;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sessions by their ids, all sessions one after the other, and what there is to know about the index. */
final class RecordEndpoints {

    private static final int MAX_OBJECTS = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final SearchEngine engine;
    private final Documents documents;
    private final Conditions conditions;
    private final UnknownNames unknown;

    RecordEndpoints(SearchEngine engine, Documents documents, Conditions conditions, UnknownNames unknown) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.documents = Objects.requireNonNull(documents, "documents");
        this.conditions = Objects.requireNonNull(conditions, "conditions");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
    }

    void mount(Table table) {
        table.get("/1/indexes", request -> indexes());
        table.get("/1/indexes/{index}/settings", this::settings);
        table.get("/1/indexes/{index}/browse", request -> browse(request, Parameters.of(QueryString.of(request))));
        table.post("/1/indexes/{index}/browse", request -> browse(request, Parameters.of(JsonBody.object(request))));
        table.post("/1/indexes/{index}/objects", this::objects);
        table.get("/1/indexes/{index}/{id}", this::object);
    }

    private ObjectNode indexes() {
        EngineReport report = engine.report();
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (IndexName name : IndexName.values()) {
            ObjectNode item = items.addObject();
            item.put("name", name.label());
            item.put("createdAt", report.refreshed().toString());
            item.put("updatedAt", report.refreshed().toString());
            item.put("entries", report.sessions());
            item.put("dataSize", report.bytes());
            item.put("fileSize", report.bytes());
            item.put("lastBuildTimeS", 0);
            item.put("pendingTask", false);
            item.put("numberOfPendingTasks", 0);
            if (name == IndexName.SESSIONS) {
                replicas(item);
            } else {
                item.put("primary", IndexName.SESSIONS.label());
            }
        }
        return answer.put("nbPages", 1);
    }

    private static void replicas(ObjectNode object) {
        ArrayNode replicas = object.putArray("replicas");
        for (IndexName name : IndexName.values()) {
            if (name != IndexName.SESSIONS) {
                replicas.add(name.label());
            }
        }
    }

    private ObjectNode settings(Context request) {
        IndexName name = IndexName.of(request.pathParam("index"));
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode searchable = answer.putArray("searchableAttributes");
        List.of("title", "speaker", "tag", "track", "room", "event", "company", "description", "body", "speakers.bio")
                .forEach(searchable::add);
        ArrayNode faceting = answer.putArray("attributesForFaceting");
        Attribute.facetNames().forEach(attribute -> faceting.add("searchable(" + attribute + ")"));
        answer.put("hitsPerPage", Question.DEFAULT_HITS);
        answer.put("maxValuesPerFacet", Question.DEFAULT_FACET_VALUES);
        answer.put("paginationLimitedTo", SearchAnswer.PAGINATION_LIMIT);
        answer.put("highlightPreTag", "<em>").put("highlightPostTag", "</em>");
        answer.put("snippetEllipsisText", "…");
        if (name == IndexName.SESSIONS) {
            replicas(answer);
        } else {
            answer.put("primary", IndexName.SESSIONS.label());
        }
        return answer;
    }

    private ObjectNode browse(Context request, Parameters parameters) {
        long started = System.nanoTime();
        IndexName index = IndexName.of(request.pathParam("index"));
        Question question = Question.read(index, parameters, conditions, unknown);
        int size = parameters.number("hitsPerPage", Question.MAX_HITS, 1, Question.MAX_HITS);
        Optional<String> cursor = parameters.text("cursor").filter(it -> !it.isEmpty());
        HitAnswer shown = new HitAnswer(documents, question);
        SearchResult result = walk(question.request()
                .page(cursor.map(at -> Page.after(at, size)).orElse(Page.of(question.page() + 1, size)))
                .highlight(HighlightStyle.NONE)
                .facets(FacetRequest.NONE)
                .body(shown.needsBody())
                .build());
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode hits = answer.putArray("hits");
        for (Hit hit : result.hits()) {
            hits.add(shown.plain(hit.session()));
        }
        result.next().ifPresent(next -> answer.put("cursor", next));
        answer.put("nbHits", result.total());
        answer.put("page", question.page());
        answer.put("nbPages", Math.ceilDiv(result.total(), size));
        answer.put("hitsPerPage", size);
        answer.put("query", question.text());
        answer.put("params", "");
        answer.put("processingTimeMS", Math.ceilDiv(System.nanoTime() - started, NANOS_PER_MILLI));
        return answer;
    }

    private SearchResult walk(SearchRequest request) {
        try {
            return engine.search(request);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("cursor is not one of this index, or the index has changed since: start again");
        }
    }

    private ObjectNode object(Context request) {
        IndexName.of(request.pathParam("index"));
        Session session =
                engine.session(request.pathParam("id")).orElseThrow(() -> new Refusal(404, "ObjectID does not exist"));
        return attributes(Parameters.of(QueryString.of(request))).of(documents.of(session));
    }

    private ObjectNode objects(Context request) {
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (ObjectNode wanted : SearchEndpoints.requests(JsonBody.object(request), MAX_OBJECTS)) {
            Parameters parameters = Parameters.of(wanted);
            parameters.text("indexName").ifPresent(IndexName::of);
            engine.session(parameters.text("objectID").orElse(""))
                    .ifPresentOrElse(
                            session -> results.add(attributes(parameters).of(documents.of(session))), results::addNull);
        }
        return answer;
    }

    private static AttributeSelection attributes(Parameters parameters) {
        return parameters
                .list("attributesToRetrieve")
                .map(AttributeSelection::withId)
                .orElse(AttributeSelection.ALL);
    }
}
