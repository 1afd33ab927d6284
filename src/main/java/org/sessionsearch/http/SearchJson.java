package org.sessionsearch.http;

import java.util.List;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SearchResult.DidYouMean;

/** Writes the answer to a search. */
final class SearchJson {

    private SearchJson() {}

    /**
     * The members of the answer.
     *
     * @param clashes pairs of ids
     * @param nanos how long it took
     */
    static void write(JsonWriter json, SearchQuestion question, SearchResult result, List<Clash> clashes, long nanos) {
        SearchRequest request = question.request();
        json.text("query", request.text());
        json.number("total", result.total());
        json.number("page", request.page().number());
        json.number("size", request.page().size());
        result.next().ifPresent(next -> json.text("next", next));
        json.millis("tookMs", nanos);
        json.text("generation", result.generation());
        json.objects("interpretation", result.interpretation(), part -> write(json, part));
        result.didYouMean().ifPresent(better -> json.object("didYouMean", () -> write(json, better)));
        json.objects("hits", result.hits(), hit -> HitJson.write(json, hit, question.fields()));
        if (request.group().isPresent()) {
            groups(json, question, result);
        }
        FacetJson.write(json, result.facets());
        if (request.suggestions() > 0) {
            SuggestionJson.write(json, result.suggestions());
        }
        if (!question.ids().isEmpty()) {
            clashes(json, clashes);
        }
    }

    private static void write(JsonWriter json, Interpretation part) {
        json.text("typed", part.typed());
        json.text("used", part.used());
        json.text("kind", part.kind().label());
    }

    private static void write(JsonWriter json, DidYouMean better) {
        json.text("query", better.text());
        json.number("total", better.total());
    }

    private static void groups(JsonWriter json, SearchQuestion question, SearchResult result) {
        json.objects("groups", result.groups(), group -> {
            json.text("value", group.value());
            json.number("total", group.total());
            json.objects("hits", group.hits(), hit -> HitJson.write(json, hit, question.fields()));
        });
    }

    private static void clashes(JsonWriter json, List<Clash> clashes) {
        json.startArray("clashes");
        for (Clash clash : clashes) {
            json.startArray();
            json.item(clash.first());
            json.item(clash.second());
            json.endArray();
        }
        json.endArray();
    }
}
