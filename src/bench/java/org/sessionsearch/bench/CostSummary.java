package org.sessionsearch.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.sessionsearch.bench.AnswerCost.Cost;

/**
 * What answers cost over a log, in µs of CPU, and the product as a multiple of the floor.
 *
 * @param ratioOfMedians product's median by the floor's median
 * @param ratioOfP99 product's 99th percentile by the floor's
 * @param p99OverMedianFloor product's 99th percentile by the floor's median
 * @param ratioOfMeans product's mean by the floor's mean
 * @param plainAnswer of a server that answers the plain query
 */
record CostSummary(
        int questions,
        double bytes,
        Spread product,
        Spread plainQuery,
        Spread emptyAnswer,
        Spread floor,
        double ratioOfMedians,
        double ratioOfP99,
        double p99OverMedianFloor,
        double ratioOfMeans,
        Spread plainAnswer) {

    /** µs. */
    record Spread(double median, double p99, double mean) {
        private static Spread of(List<Cost> costs, ToLongFunction<Cost> part) {
            Percentiles values = new Percentiles(costs.stream().mapToLong(part).toArray());
            return new Spread(values.median() / 1e3, values.at(99) / 1e3, values.mean() / 1e3);
        }
    }

    static CostSummary of(List<Cost> costs) {
        Spread product = Spread.of(costs, Cost::product);
        Spread floor = Spread.of(costs, Cost::floor);
        return new CostSummary(
                costs.size(),
                costs.stream().mapToInt(Cost::bytes).average().orElse(0),
                product,
                Spread.of(costs, Cost::plainQuery),
                Spread.of(costs, Cost::emptyAnswer),
                floor,
                product.median() / floor.median(),
                product.p99() / floor.p99(),
                product.p99() / floor.median(),
                product.mean() / floor.mean(),
                Spread.of(costs, Cost::plainAnswer));
    }

    /** The same for each stratum, and for the whole log as {@code ALL}. */
    static Map<String, CostSummary> byKind(List<Cost> costs) {
        Map<String, CostSummary> summaries = new TreeMap<>();
        summaries.put("ALL", of(costs));
        for (Question.Kind kind : Question.Kind.values()) {
            Predicate<Cost> ofKind = cost -> cost.question().kind() == kind;
            List<Cost> some = costs.stream().filter(ofKind).collect(Collectors.toList());
            if (!some.isEmpty()) {
                summaries.put(kind.name(), of(some));
            }
        }
        return summaries;
    }
}
