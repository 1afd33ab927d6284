package org.sessionsearch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.bench.AnswerCost.Cost;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.lucene.LuceneEngine;

/**
 * The CPU of a search apart from the server: the product's answer, JSON included, beside the plain query, in turns on one
 * thread of this process, after both were asked everything before.
 */
final class QueryCost {

    /** Questions asked before any is measured, until the compiler is done. */
    private static final int ASKED_BEFORE = 10_000;

    private static final int DEPTH = 1000;

    private final Floor floor;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    QueryCost(Floor floor) {
        this.floor = floor;
    }

    /** What asks one question. */
    private interface Asking {
        void ask() throws IOException;
    }

    /** @param index of the product, which no server has open */
    List<Cost> measure(Path index, List<Question> questions, int rounds) throws IOException {
        long[][][] nanos = new long[2][questions.size()][rounds];
        try (LuceneEngine engine = LuceneEngine.open(index)) {
            DirectSearch search = new DirectSearch(engine, ZoneOffset.UTC, DEPTH);
            for (int round = -ASKED_BEFORE / questions.size() - 1; round < rounds; round++) {
                for (int i = 0; i < questions.size(); i++) {
                    Question question = questions.get(i);
                    long product = cpu(() -> search.json(parameters(question)));
                    long plain = cpu(() -> floor.answer(question));
                    if (round >= 0) {
                        nanos[0][i][round] = product;
                        nanos[1][i][round] = plain;
                    }
                }
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            costs.add(new Cost(questions.get(i), 0, middle(nanos[0][i]), middle(nanos[1][i]), 0, 0));
        }
        return costs;
    }

    private long cpu(Asking asking) throws IOException {
        long before = threads.getCurrentThreadCpuTime();
        asking.ask();
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static long middle(long[] values) {
        return new Percentiles(values).median();
    }

    private static Map<String, List<String>> parameters(Question question) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("size", List.of(Integer.toString(Question.HITS)));
        parameters.put("facets", List.of(String.join(",", Question.FACETS)));
        parameters.put("q", List.of(question.text()));
        question.chosen().forEach((facet, value) -> parameters.put(facet, List.of(value)));
        return parameters;
    }
}
