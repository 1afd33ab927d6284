package org.sessionsearch.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import tools.jackson.databind.node.ObjectNode;

/** Tells between which ends the numbers of a result lie, for sliders and the like. Thread-safe. */
final class Statistics {

    /** No session started before. */
    private static final Duration EARLIER = Duration.ofDays(365_000);

    private final SearchEngine engine;

    Statistics(SearchEngine engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /** Writes those of the facets that {@code question} asks for. */
    void write(ObjectNode answer, Question question, List<Facet> counted) {
        ObjectNode statistics = answer.putObject("facets_stats");
        for (String name : question.facets()) {
            switch (Attribute.named(name).orElse(null)) {
                case Attribute.Number number -> numbers(statistics, name, all(number.dimension(), question, counted));
                case Attribute.Moment moment -> ends(statistics, name, moment, question);
                case Attribute.Value value -> {}
                case Attribute.Flag flag -> {}
                case Attribute.Level level -> {}
                case Attribute.Id id -> {}
                case null -> {}
            }
        }
    }

    private static void numbers(ObjectNode statistics, String name, List<FacetCount> counts) {
        if (counts.isEmpty()) {
            return;
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        long sum = 0;
        long sessions = 0;
        for (FacetCount count : counts) {
            long number = Long.parseLong(count.value());
            least = Math.min(least, number);
            most = Math.max(most, number);
            sum += number * count.count();
            sessions += count.count();
        }
        statistics
                .putObject(name)
                .put("min", least)
                .put("max", most)
                .put("avg", (double) sum / sessions)
                .put("sum", sum);
    }

    /** The counts of every value; those that were listed may be the most frequent only. */
    private List<FacetCount> all(Dimension dimension, Question question, List<Facet> counted) {
        boolean complete = counted.stream()
                .anyMatch(facet -> facet.dimension() == dimension
                        && facet.distinct() <= facet.values().size());
        if (complete) {
            return FacetAnswer.counts(counted, dimension);
        }
        FacetRequest whole =
                new FacetRequest(List.of(dimension), FacetRequest.MAX_SIZE, FacetSort.VALUE, FacetCounting.RESULT);
        SearchRequest request = question.request()
                .page(Page.of(1, 0))
                .highlight(HighlightStyle.NONE)
                .facets(whole)
                .build();
        return FacetAnswer.counts(engine.search(request).facets(), dimension);
    }

    /** Sessions are not ordered by their ends, so only starts have statistics. */
    private void ends(ObjectNode statistics, String name, Attribute.Moment moment, Question question) {
        if (moment.field() != TimeField.START) {
            return;
        }
        Optional<Long> first = start(question, Sort.START);
        Optional<Long> last = start(question, Sort.START_DESCENDING);
        if (first.isPresent() && last.isPresent()) {
            statistics.putObject(name).put("min", first.get()).put("max", last.get());
        }
    }

    private Optional<Long> start(Question question, Sort sort) {
        Filter placed = new Filter.Time(TimeField.START, Optional.of(Instant.EPOCH.minus(EARLIER)), Optional.empty());
        SearchRequest request = question.request()
                .filter(placed)
                .sort(sort)
                .page(Page.of(1, 1))
                .highlight(HighlightStyle.NONE)
                .facets(FacetRequest.NONE)
                .build();
        return engine.search(request).hits().stream()
                .findFirst()
                .map(Hit::session)
                .flatMap(Session::slot)
                .map(slot -> slot.start().toEpochSecond());
    }
}
