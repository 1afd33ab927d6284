package org.sessionsearch.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a ranking is, each from 0 to 1. The gain of a session is its grade, as in trec_eval's {@code ndcg_cut}.
 *
 * @param ndcg10 normalised discounted cumulative gain of the first ten
 * @param mrr10 one by the rank of the first relevant session, 0 when it is not among the first ten
 * @param success1 whether the first is relevant
 * @param success10 whether any of the first ten is
 * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin, Kekäläinen: Cumulated gain-based evaluation, 2002</a>
 */
public record Measures(double ndcg10, double mrr10, double success1, double success10) {

    private static final int CUT = 10;

    /**
     * The measures of one ranking.
     *
     * @param ranked ids, best first
     * @param grades as in {@link JudgedQuery}
     */
    public static Measures of(List<String> ranked, Map<String, Integer> grades) {
        List<String> shown = ranked.subList(0, Math.min(CUT, ranked.size()));
        int first = 0;
        double gain = 0;
        for (int i = shown.size() - 1; i >= 0; i--) {
            int grade = Math.max(0, grades.getOrDefault(shown.get(i), 0));
            gain += discounted(grade, i);
            first = grade > 0 ? i + 1 : first;
        }
        double best = best(grades);
        return new Measures(
                best == 0 ? 0 : gain / best, first == 0 ? 0 : 1.0 / first, first == 1 ? 1 : 0, first == 0 ? 0 : 1);
    }

    /** The mean of each measure; all 0 when there are none. */
    public static Measures mean(Collection<Measures> all) {
        return new Measures(
                mean(all, Measures::ndcg10),
                mean(all, Measures::mrr10),
                mean(all, Measures::success1),
                mean(all, Measures::success10));
    }

    private static double best(Map<String, Integer> grades) {
        List<Integer> sorted = grades.values().stream()
                .filter(grade -> grade > 0)
                .sorted(Comparator.reverseOrder())
                .limit(CUT)
                .toList();
        double best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            best += discounted(sorted.get(i), i);
        }
        return best;
    }

    private static double discounted(int grade, int index) {
        return grade * Math.log(2) / Math.log(index + 2.0);
    }

    private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
        return all.stream().mapToDouble(measure).average().orElse(0);
    }
}
