package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Dimension;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts attributes over the sessions of the result, own filter included: the clients count disjunctively themselves, by
 * asking once more without that filter.
 */
final class FacetAnswer {

    private final Themes themes;
    private final UnknownNames unknown;

    FacetAnswer(Themes themes, UnknownNames unknown) {
        this.themes = Objects.requireNonNull(themes, "themes");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
    }

    /** What the engine must count for {@code question}. */
    FacetRequest request(Question question) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        boolean all = false;
        for (String name : question.facets()) {
            Optional<Attribute> attribute = Attribute.named(name);
            switch (attribute.orElse(null)) {
                case Attribute.Value value -> dimensions.add(value.dimension());
                case Attribute.Number value -> dimensions.add(value.dimension());
                case Attribute.Flag flag -> {
                    dimensions.add(flag.dimension());
                    all = true;
                }
                case Attribute.Level level -> {
                    dimensions.add(Dimension.THEME);
                    dimensions.add(Dimension.TRACK);
                    all = true;
                }
                case Attribute.Moment moment -> {}
                case Attribute.Id id -> {}
                case null -> unknown.attribute(name);
            }
        }
        boolean byValue = question.parameters()
                .text("sortFacetValuesBy")
                .filter("alpha"::equals)
                .isPresent();
        return new FacetRequest(
                List.copyOf(dimensions),
                all ? FacetRequest.MAX_SIZE : question.maxValuesPerFacet(),
                byValue ? FacetSort.VALUE : FacetSort.COUNT,
                FacetCounting.RESULT);
    }

    /** Writes the counts by name and value, of {@code result}. */
    void write(ObjectNode answer, Question question, SearchResult result) {
        List<Facet> counted = result.facets();
        ObjectNode facets = answer.putObject("facets");
        for (String name : question.facets()) {
            switch (Attribute.named(name).orElse(null)) {
                case Attribute.Value value -> put(facets, name, question, counts(counted, value.dimension()));
                case Attribute.Number value -> put(facets, name, question, counts(counted, value.dimension()));
                case Attribute.Flag flag -> put(facets, name, question, counts(result, flag));
                case Attribute.Level level -> put(facets, name, question, counts(counted, level.depth()));
                case Attribute.Moment moment -> facets.putObject(name);
                case Attribute.Id id -> facets.putObject(name);
                case null -> {}
            }
        }
    }

    private static void put(ObjectNode facets, String name, Question question, List<FacetCount> counts) {
        if (counts.isEmpty() && question.allFacets()) {
            return;
        }
        ObjectNode values = facets.putObject(name);
        counts.stream().limit(question.maxValuesPerFacet()).forEach(count -> values.put(count.value(), count.count()));
    }

    /** The values of one level of the tree of themes, most sessions first. */
    List<FacetCount> counts(List<Facet> counted, int level) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (level == 0) {
            counts(counted, Dimension.THEME).forEach(theme -> counts.put(theme.value(), theme.count()));
        }
        for (FacetCount track : counts(counted, Dimension.TRACK)) {
            themes.values(level, List.of(track.value())).forEach(value -> counts.putIfAbsent(value, track.count()));
        }
        List<FacetCount> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new FacetCount(value, count, false)));
        values.sort(Comparator.comparingInt(FacetCount::count).reversed());
        return values;
    }

    private static List<FacetCount> counts(SearchResult result, Attribute.Flag flag) {
        int with = counts(result.facets(), flag.dimension()).stream()
                .filter(count -> count.value().equals(flag.value()))
                .mapToInt(FacetCount::count)
                .sum();
        int without = result.total() - with;
        return Stream.of(new FacetCount("true", with, false), new FacetCount("false", without, false))
                .filter(count -> count.count() > 0)
                .sorted(Comparator.comparingInt(FacetCount::count).reversed())
                .toList();
    }

    static List<FacetCount> counts(List<Facet> counted, Dimension dimension) {
        return counted.stream()
                .filter(facet -> facet.dimension() == dimension)
                .flatMap(facet -> facet.values().stream())
                .filter(count -> count.count() > 0)
                .toList();
    }
}
