package org.sessionsearch.http;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchMode;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Dimension;

/** Reads the parameters of a search, from wherever they came, into one {@link SearchQuestion}. Thread-safe. */
final class SearchForm {

    static final int MAX_SIZE = 100;
    private static final Map<String, HitField> FIELDS = HitField.byLabel();
    private static final Map<String, Optional<Dimension>> FACETS = facetsByLabel();
    private static final Map<String, Dimension> GROUPS =
            byLabel(Dimension.EVENT, Dimension.TRACK, Dimension.ROOM, Dimension.SPEAKER, Dimension.DAY);
    private static final Map<String, Sort> SORTS = sorts();
    private static final Map<String, FacetSort> FACET_SORTS =
            Map.of("count", FacetSort.COUNT, "value", FacetSort.VALUE);
    private static final Map<String, SearchMode> MODES = Map.of("keyword", SearchMode.KEYWORD);

    private final FilterForm filters;
    private final int maxDepth;

    /**
     * @param maxDepth how far into a result pages reach, in hits
     */
    SearchForm(FilterForm filters, int maxDepth) {
        this.filters = filters;
        this.maxDepth = maxDepth;
    }

    /**
     * Reads every parameter.
     *
     * @throws RequestRefused when any is wrong or unknown, naming all of them
     */
    SearchQuestion read(Parameters parameters) {
        SearchRequest.Builder request = SearchRequest.builder();
        request.text(parameters.text("q", SearchRequest.MAX_TEXT_LENGTH));
        List<String> ids = filters.read(parameters, request);
        request.sort(parameters.choice("sort", SORTS, Sort.RELEVANCE));
        request.page(page(parameters));
        request.facets(facets(parameters));
        Set<HitField> fields = fields(parameters);
        request.body(fields.contains(HitField.BODY));
        boolean highlight = parameters.flag("highlight", true) && fields.contains(HitField.HIGHLIGHTS);
        request.highlight(highlight ? HighlightStyle.PASSAGES : HighlightStyle.NONE);
        if (parameters.flag("explain", false)) {
            request.explain(true);
            fields = with(fields, HitField.EXPLAIN);
        }
        request.suggestions(parameters.number("suggest", 0, 0, SearchRequest.MAX_SUGGESTIONS));
        request.mode(parameters.choice("mode", MODES, SearchMode.KEYWORD));
        request.typo(parameters.flag("typo", true));
        Dimension group = parameters.choice("group", GROUPS, null);
        if (group != null) {
            request.group(group);
        }
        parameters.finish();
        return new SearchQuestion(request.build(), fields, ids);
    }

    /** The name of every parameter that {@link #read} knows. */
    List<String> names() {
        Parameters none = Parameters.none();
        read(none);
        return none.known();
    }

    private Page page(Parameters parameters) {
        int size = parameters.number("size", Page.DEFAULT_SIZE, 0, MAX_SIZE);
        int number = parameters.number("page", 1, 1, Integer.MAX_VALUE);
        if ((long) number * size > maxDepth) {
            parameters.refuse(
                    "page", "page must not reach beyond hit " + maxDepth + "; use cursor to walk a whole result");
            return Page.FIRST;
        }
        return parameters
                .text("cursor")
                .map(cursor -> new Page(number, size, Optional.of(cursor)))
                .orElseGet(() -> Page.of(number, size));
    }

    private static FacetRequest facets(Parameters parameters) {
        int size = parameters.number("facetSize", FacetRequest.DEFAULT_SIZE, 0, FacetRequest.MAX_SIZE);
        FacetSort sort = parameters.choice("facetSort", FACET_SORTS, FacetSort.COUNT);
        boolean none = parameters.isEmptyArray("facets");
        List<Optional<Dimension>> chosen = parameters.choices("facets", FACETS);
        List<Dimension> dimensions = chosen.isEmpty() && !none
                ? FacetRequest.DEFAULT.dimensions()
                : chosen.stream().flatMap(Optional::stream).toList();
        return new FacetRequest(dimensions, size, sort, FacetCounting.DISJUNCTIVE);
    }

    private static Set<HitField> fields(Parameters parameters) {
        List<HitField> chosen = parameters.choices("fields", FIELDS);
        return chosen.isEmpty() ? HitField.DEFAULT : EnumSet.copyOf(chosen);
    }

    private static Set<HitField> with(Set<HitField> fields, HitField field) {
        Set<HitField> more = EnumSet.copyOf(fields);
        more.add(field);
        return more;
    }

    private static Map<String, Dimension> byLabel(Dimension... dimensions) {
        Map<String, Dimension> labels = new LinkedHashMap<>();
        for (Dimension dimension : dimensions) {
            labels.put(dimension.label(), dimension);
        }
        return labels;
    }

    /** The facets by name, and {@code none} for no facet. */
    private static Map<String, Optional<Dimension>> facetsByLabel() {
        Map<String, Optional<Dimension>> labels = new LinkedHashMap<>();
        byLabel(Dimension.values()).forEach((label, dimension) -> labels.put(label, Optional.of(dimension)));
        labels.put("none", Optional.empty());
        return labels;
    }

    private static Map<String, Sort> sorts() {
        Map<String, Sort> sorts = new LinkedHashMap<>();
        sorts.put("relevance", Sort.RELEVANCE);
        sorts.put("start", Sort.START);
        sorts.put("-start", Sort.START_DESCENDING);
        sorts.put("title", Sort.TITLE);
        sorts.put("-title", Sort.TITLE_DESCENDING);
        return sorts;
    }
}
