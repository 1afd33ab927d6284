package org.sessionsearch.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What a search finds for judged queries.
 *
 * @param results in the order of the queries
 */
public record Evaluation(List<Result> results) {

    private static final int SHOWN = 3;

    public Evaluation {
        results = List.copyOf(results);
    }

    /** What was found for one query. */
    public record Result(JudgedQuery query, List<String> ranked, Measures measures) {
        public Result {
            ranked = List.copyOf(ranked);
        }

        /** The rank of the first relevant session, 0 when none was found. */
        public int firstRelevant() {
            for (int i = 0; i < ranked.size(); i++) {
                if (query.grades().getOrDefault(ranked.get(i), 0) > 0) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /**
     * Searches for every query.
     *
     * @param search from a text to ids, best first
     */
    public static Evaluation of(List<JudgedQuery> queries, Function<String, List<String>> search) {
        List<Result> results = new ArrayList<>();
        for (JudgedQuery query : queries) {
            List<String> ranked = search.apply(query.text());
            results.add(new Result(query, ranked, Measures.of(ranked, query.grades())));
        }
        return new Evaluation(results);
    }

    /** The results of each stratum, in the order in which the queries name them. */
    public Map<String, List<Result>> strata() {
        Map<String, List<Result>> strata = new LinkedHashMap<>();
        for (Result result : results) {
            strata.computeIfAbsent(result.query().stratum(), any -> new ArrayList<>())
                    .add(result);
        }
        return strata;
    }

    /** The mean of the strata's means, so that a large stratum counts no more than a small one. */
    public Measures mean() {
        return Measures.mean(strata().values().stream().map(Evaluation::mean).toList());
    }

    /** A table of one line for each stratum, and one for the mean of strata. */
    public String summary() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-24s %5s %9s %10s %7s %8s%n",
                "stratum",
                "n",
                "success@1",
                "success@10",
                "MRR@10",
                "nDCG@10"));
        strata().forEach((stratum, ofStratum) -> table.append(line(stratum, ofStratum.size(), mean(ofStratum))));
        table.append(line("mean of strata", results.size(), mean()));
        return table.toString();
    }

    /** One line for each query of a stratum: the rank of the first relevant session, the text, and the first ids. */
    public String details(String stratum) {
        StringBuilder lines = new StringBuilder();
        for (Result result : strata().getOrDefault(stratum, List.of())) {
            List<String> first =
                    result.ranked().subList(0, Math.min(SHOWN, result.ranked().size()));
            String rank = result.firstRelevant() == 0 ? "-" : Integer.toString(result.firstRelevant());
            lines.append(String.format(
                    Locale.ROOT,
                    "%-4s %.3f  %s  ->  %s%n",
                    rank,
                    result.measures().ndcg10(),
                    result.query().text(),
                    String.join(" ", first)));
        }
        return lines.toString();
    }

    private static Measures mean(List<Result> results) {
        return Measures.mean(results.stream().map(Result::measures).toList());
    }

    private static String line(String name, int count, Measures measures) {
        return String.format(
                Locale.ROOT,
                "%-24s %5d %9.3f %10.3f %7.3f %8.3f%n",
                name,
                count,
                measures.success1(),
                measures.success10(),
                measures.mrr10(),
                measures.ndcg10());
    }
}
