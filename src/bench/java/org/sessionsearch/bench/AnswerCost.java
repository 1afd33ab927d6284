package org.sessionsearch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU of one answer: of the product, of the plain query, of the empty handler that sends as many bytes as the product
 * did, and of a server that does both. They take turns, so that whatever else the machine does meets all of them. Question
 * by question, each is asked several times in a row, since waking a server that rests costs more than an answer.
 */
final class AnswerCost {

    private static final int IN_A_ROW = 10;
    private static final int TURN = 50;

    private final Floor floor;
    private final ServerProcess empty;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    AnswerCost(Floor floor, ServerProcess empty) {
        this.floor = floor;
        this.empty = empty;
    }

    /**
     * Nanoseconds of CPU; the middle one of several rounds.
     *
     * @param plainAnswer of the server that answers the plain query: both parts of the floor in one process, where each
     *     question meets caches that others have used since, as the product's do
     */
    record Cost(Question question, int bytes, long product, long plainQuery, long emptyAnswer, long plainAnswer) {

        long floor() {
            return plainQuery + emptyAnswer;
        }

        double ratio() {
            return (double) product / floor();
        }
    }

    List<Cost> measure(ServerProcess product, List<Question> questions, int rounds) throws IOException {
        List<Cost> costs = new ArrayList<>();
        long[][][] nanos = new long[4][questions.size()][rounds];
        int[] bytes = new int[questions.size()];
        try (Connection toProduct = new Connection(product.port());
                Connection toEmpty = new Connection(empty.port())) {
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < questions.size(); i++) {
                    nanos[0][i][round] =
                            ask(product, toProduct, questions.get(i).target());
                    bytes[i] = toProduct.length();
                    nanos[1][i][round] = plain(questions.get(i));
                    nanos[2][i][round] = ask(empty, toEmpty, "/bytes?n=" + bytes[i]);
                    nanos[3][i][round] = ask(empty, toEmpty, questions.get(i).plainTarget(bytes[i]));
                }
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            costs.add(new Cost(
                    questions.get(i),
                    bytes[i],
                    middle(nanos[0][i]),
                    middle(nanos[1][i]),
                    middle(nanos[2][i]),
                    middle(nanos[3][i])));
        }
        return costs;
    }

    /**
     * What answers cost on average when each question comes once, in the order of the log.
     *
     * @param product nanoseconds of CPU, as {@code plainQuery} and {@code emptyAnswer}
     */
    record Average(int questions, double bytes, double product, double plainQuery, double emptyAnswer) {

        double ratio() {
            return product / (plainQuery + emptyAnswer);
        }
    }

    Average inOrder(ServerProcess product, List<Question> questions) throws IOException {
        long[] nanos = new long[3];
        long bytes = 0;
        try (Connection toProduct = new Connection(product.port());
                Connection toEmpty = new Connection(empty.port())) {
            for (int from = 0; from < questions.size(); from += TURN) {
                List<Question> turn = questions.subList(from, Math.min(questions.size(), from + TURN));
                int[] lengths = new int[turn.size()];
                long before = product.meter().threadNanos();
                for (int i = 0; i < lengths.length; i++) {
                    toProduct.get(turn.get(i).target());
                    lengths[i] = toProduct.length();
                    bytes += lengths[i];
                }
                nanos[0] += product.meter().threadNanos() - before;
                before = threads.getCurrentThreadCpuTime();
                for (Question question : turn) {
                    floor.answer(question);
                }
                nanos[1] += threads.getCurrentThreadCpuTime() - before;
                before = empty.meter().threadNanos();
                for (int length : lengths) {
                    toEmpty.get("/bytes?n=" + length);
                }
                nanos[2] += empty.meter().threadNanos() - before;
            }
        }
        double size = questions.size();
        return new Average(questions.size(), bytes / size, nanos[0] / size, nanos[1] / size, nanos[2] / size);
    }

    private static long ask(ServerProcess server, Connection connection, String target) throws IOException {
        connection.get(target);
        long before = server.meter().threadNanos();
        for (int i = 0; i < IN_A_ROW; i++) {
            int status = connection.get(target);
            if (status != 200) {
                throw new IllegalStateException("the answer to " + target + " must be 200, got " + status);
            }
        }
        return (server.meter().threadNanos() - before) / IN_A_ROW;
    }

    private long plain(Question question) throws IOException {
        floor.answer(question);
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < IN_A_ROW; i++) {
            floor.answer(question);
        }
        return (threads.getCurrentThreadCpuTime() - before) / IN_A_ROW;
    }

    private static long middle(long[] values) {
        return new Percentiles(values).median();
    }
}
