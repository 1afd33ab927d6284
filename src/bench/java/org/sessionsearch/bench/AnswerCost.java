package org.sessionsearch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU of one answer, question by question: of the product, of the plain query, and of the empty handler that sends
 * as many bytes as the product did. Each is asked several times in a row, since waking a server that rests costs more
 * than an answer; and the three take turns, so that whatever else the machine does meets all of them.
 */
final class AnswerCost {

    private static final int IN_A_ROW = 10;

    private final Floor floor;
    private final ServerProcess empty;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    AnswerCost(Floor floor, ServerProcess empty) {
        this.floor = floor;
        this.empty = empty;
    }

    /** Nanoseconds of CPU; the middle one of several rounds. */
    record Cost(Question question, int bytes, long product, long plainQuery, long emptyAnswer) {

        long floor() {
            return plainQuery + emptyAnswer;
        }

        double ratio() {
            return (double) product / floor();
        }
    }

    List<Cost> measure(ServerProcess product, List<Question> questions, int rounds) throws IOException {
        List<Cost> costs = new ArrayList<>();
        long[][][] nanos = new long[3][questions.size()][rounds];
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
                }
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            costs.add(new Cost(
                    questions.get(i), bytes[i], middle(nanos[0][i]), middle(nanos[1][i]), middle(nanos[2][i])));
        }
        return costs;
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
