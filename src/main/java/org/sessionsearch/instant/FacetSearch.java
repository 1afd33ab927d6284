package org.sessionsearch.instant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.TextRange;
import org.sessionsearch.session.Dimension;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds values of one facet while somebody types. Thread-safe. */
final class FacetSearch {

    private static final int DEFAULT_HITS = 10;
    private static final int MAX_HITS = 100;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final SearchEngine engine;
    private final FacetAnswer facets;

    FacetSearch(SearchEngine engine, FacetAnswer facets) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.facets = Objects.requireNonNull(facets, "facets");
    }

    ObjectNode to(String name, Question question) {
        long started = System.nanoTime();
        String typed = WellFormed.cut(question.parameters().text("facetQuery").orElse(""), Question.MAX_TEXT_LENGTH);
        int most = question.parameters().number("maxFacetHits", DEFAULT_HITS, 1, MAX_HITS);
        Marking marking = question.marking();
        ObjectNode answer = JsonBody.MAPPER.createObjectNode();
        ArrayNode hits = answer.putArray("facetHits");
        values(name, typed, most, question)
                .forEach(count -> hits.addObject()
                        .put("value", count.value())
                        .put("highlighted", marking.mark(count.value(), typedIn(count.value(), typed)))
                        .put("count", count.count()));
        answer.put("exhaustiveFacetsCount", true);
        answer.putObject("exhaustive").put("facetsCount", true);
        answer.put("processingTimeMS", Math.ceilDiv(System.nanoTime() - started, NANOS_PER_MILLI));
        return answer;
    }

    private Stream<FacetCount> values(String name, String typed, int most, Question question) {
        SearchRequest.Builder request =
                question.request().highlight(HighlightStyle.NONE).page(Page.of(1, 0));
        return switch (Attribute.named(name).orElse(null)) {
            case Attribute.Value value -> values(value.dimension(), typed, most, request);
            case Attribute.Number value -> values(value.dimension(), typed, most, request);
            case Attribute.Level level -> values(level, typed, request).limit(most);
            case Attribute.Flag flag -> throw notSearchable(name);
            case Attribute.Moment moment -> throw notSearchable(name);
            case Attribute.Id id -> throw notSearchable(name);
            case null -> throw notSearchable(name);
        };
    }

    private Stream<FacetCount> values(Dimension dimension, String typed, int most, SearchRequest.Builder request) {
        FacetRequest counted = new FacetRequest(List.of(dimension), most, FacetSort.COUNT, FacetCounting.RESULT);
        Facet facet = engine.facetValues(
                dimension, typed, most, request.facets(counted).build());
        return facet.values().stream().filter(count -> count.count() > 0).limit(most);
    }

    private Stream<FacetCount> values(Attribute.Level level, String typed, SearchRequest.Builder request) {
        FacetRequest counted = new FacetRequest(
                List.of(Dimension.THEME, Dimension.TRACK),
                FacetRequest.MAX_SIZE,
                FacetSort.COUNT,
                FacetCounting.RESULT);
        List<Facet> tree = engine.search(request.facets(counted).build()).facets();
        return facets.counts(tree, level.depth()).stream()
                .filter(count ->
                        typed.isBlank() || !typedIn(count.value(), typed).isEmpty());
    }

    private static Refusal notSearchable(String name) {
        return Refusal.badRequest(
                "Cannot search in `" + WellFormed.cut(name, 100) + "` attribute, you need to add `searchable("
                        + WellFormed.cut(name, 100) + ")` to attributesForFaceting.");
    }

    /** Where a word of {@code value} begins with what was typed. */
    private static List<TextRange> typedIn(String value, String typed) {
        String wanted = fold(typed.strip());
        String folded = fold(value);
        if (wanted.isEmpty() || folded.length() != value.length()) {
            return List.of();
        }
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
                return List.of(new TextRange(at, at + wanted.length()));
            }
        }
        return List.of();
    }

    /** Character by character, so that positions stay. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded.append(plain.charAt(0));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
