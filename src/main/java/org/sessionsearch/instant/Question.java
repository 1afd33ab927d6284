package org.sessionsearch.instant;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.ParsedQuery.Field;
import org.sessionsearch.query.SearchRequest;

/**
 * One query of a batch, read.
 *
 * @param text what was typed, cut to what a person types
 * @param filter all kinds of filters together
 * @param wishes what raises sessions within the result
 * @param page from 0
 * @param hitsPerPage from 0 to 1000
 * @param facets names of the attributes to count, {@code *} resolved
 * @param allFacets whether they were asked for as {@code *}
 * @param maxValuesPerFacet from 0 to 1000
 * @param parameters as they were sent, for what only one answer needs
 */
record Question(
        IndexName index,
        String text,
        Filter filter,
        OptionalFilters wishes,
        int page,
        int hitsPerPage,
        List<String> facets,
        boolean allFacets,
        int maxValuesPerFacet,
        Parameters parameters) {

    /** The protocol's own limit. UTF-16 units. */
    static final int MAX_TEXT_LENGTH = 512;

    static final int DEFAULT_HITS = 20;
    static final int MAX_HITS = 1000;
    static final int DEFAULT_FACET_VALUES = 100;
    static final int MAX_FACET_VALUES = 1000;

    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> UNDERSTOOD = Set.of(
            "indexName",
            "type",
            "query",
            "page",
            "hitsPerPage",
            "facets",
            "facet",
            "facetName",
            "facetQuery",
            "maxFacetHits",
            "maxValuesPerFacet",
            "sortFacetValuesBy",
            "facetFilters",
            "numericFilters",
            "tagFilters",
            "optionalFilters",
            "sumOrFiltersScores",
            "filters",
            "attributesToRetrieve",
            "attributesToHighlight",
            "attributesToSnippet",
            "highlightPreTag",
            "highlightPostTag",
            "snippetEllipsisText",
            "typoTolerance",
            "restrictSearchableAttributes",
            "responseFields",
            "getRankingInfo",
            "cursor",
            "clickAnalytics",
            "analytics",
            "userToken");

    Question {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(wishes, "wishes");
        facets = List.copyOf(facets);
        Objects.requireNonNull(parameters, "parameters");
    }

    /**
     * Reads a query.
     *
     * @throws Refusal when a value of it cannot be read
     */
    static Question read(IndexName index, Parameters parameters, Conditions conditions, UnknownNames unknown) {
        parameters.entries().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !UNDERSTOOD.contains(name))
                .forEach(unknown::parameter);
        List<String> facets = parameters.list("facets").orElse(List.of());
        boolean all = facets.contains("*");
        Filter filter = new FilterLists(conditions)
                .read(parameters)
                .and(FilterExpression.read(parameters.text("filters").orElse(""), conditions));
        return new Question(
                index,
                WellFormed.cut(parameters.text("query").orElse(""), MAX_TEXT_LENGTH),
                filter,
                OptionalFilters.read(parameters, conditions),
                parameters.number("page", 0, 0, LAST_PAGE),
                parameters.number("hitsPerPage", DEFAULT_HITS, 0, MAX_HITS),
                all ? Attribute.facetNames() : facets,
                all,
                parameters.number("maxValuesPerFacet", DEFAULT_FACET_VALUES, 0, MAX_FACET_VALUES),
                parameters);
    }

    /** The engine's request for the words, filters and order of this query, everything else at its default. */
    SearchRequest.Builder request() {
        return SearchRequest.builder()
                .text(text)
                .filter(filter)
                .within(searched())
                .sort(index.sort())
                .typo(parameters.flag("typoTolerance", true));
    }

    /** The fields that words are looked for in; empty for all. */
    private Set<Field> searched() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        List<String> names = parameters.list("restrictSearchableAttributes").orElse(List.of());
        for (String name : names) {
            field(name).ifPresent(fields::add);
        }
        if (fields.isEmpty() && !names.isEmpty()) {
            throw Refusal.badRequest("restrictSearchableAttributes: expected some of "
                    + String.join(
                            ", ", Stream.of(Field.values()).map(Field::label).toList()) + ", got "
                    + WellFormed.cut(String.join(", ", names), 100));
        }
        return fields;
    }

    private static Optional<Field> field(String attribute) {
        return switch (attribute) {
            case "speakers", "speakers.name" -> Optional.of(Field.SPEAKER);
            case "speakers.company" -> Optional.of(Field.COMPANY);
            case "tags" -> Optional.of(Field.TAG);
            case "body" -> Optional.of(Field.DESCRIPTION);
            default -> Field.of(attribute);
        };
    }

    /** How matches are marked. */
    Marking marking() {
        return new Marking(
                parameters.text("highlightPreTag").orElse("<em>"),
                parameters.text("highlightPostTag").orElse("</em>"));
    }
}
