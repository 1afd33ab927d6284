package org.sessionsearch.bench.engines;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;

final class SelfCheckTest {

    private static final List<Talk> TALKS =
            IntStream.range(0, 40).mapToObj(SelfCheckTest::talk).toList();

    private static Talk talk(int number) {
        return new Talk(
                "KES26-" + number,
                number + ".md",
                "How we met number " + number,
                "A story.",
                "",
                number % 2 == 0 ? "kes26" : "kes27",
                "Foundry",
                "",
                List.of("Kernel"),
                List.of("Ada"),
                List.of(),
                new byte[0]);
    }

    @Test
    void whoeverFindsMarksAndCountsPasses() {
        assertDoesNotThrow(() -> check(answer -> answer));
    }

    @Test
    void withoutMarksTheRunFails() {
        assertFails("highlighted", answer -> new Answer(answer.total(), answer.ids(), 0, answer.facets()));
    }

    @Test
    void withoutCountsOfOneFacetTheRunFails() {
        assertFails("room", answer -> {
            Map<String, Map<String, Long>> facets = new HashMap<>(answer.facets());
            facets.remove("room");
            return new Answer(answer.total(), answer.ids(), answer.highlighted(), facets);
        });
    }

    @Test
    void withAFilterThatLetsAllThroughTheRunFails() {
        assertFails("event", answer -> answer.total() < TALKS.size() ? answer(TALKS, answer.ids()) : answer);
    }

    @Test
    void withoutTheRightSessionTheRunFails() {
        List<String> wrong = List.of("KES26-0");
        assertFails("titles", answer -> answer.total() == 1 ? answer(TALKS.subList(0, 1), wrong) : answer);
    }

    private static void assertFails(String because, UnaryOperator<Answer> distorted) {
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> check(distorted));
        assertTrue(failure.getMessage().contains(because), failure.getMessage());
    }

    private static void check(UnaryOperator<Answer> distorted) throws Exception {
        try (Client client = new NoClient()) {
            SelfCheck.check(new Exact(distorted), client, TALKS);
        }
    }

    private static Answer answer(List<Talk> found, List<String> ids) {
        Map<String, Map<String, Long>> facets = Question.FACETS.stream()
                .collect(Collectors.toMap(
                        facet -> facet,
                        facet -> found.stream()
                                .flatMap(talk -> talk.values(facet).stream())
                                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))));
        return new Answer(found.size(), ids, ids.size(), facets);
    }

    private static final class NoClient implements Client {
        @Override
        public byte[] ask(Call call) {
            return new byte[] {'1'};
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** Knows the answer to every question, and tells it as {@code distorted} wants. */
    private static final class Exact implements Engine {
        private final UnaryOperator<Answer> distorted;
        private Question asked;

        Exact(UnaryOperator<Answer> distorted) {
            this.distorted = distorted;
        }

        @Override
        public String name() {
            return "exact";
        }

        @Override
        public void prepare(Place place) {
            // It has no server.
        }

        @Override
        public List<String> command(Place place) {
            return List.of();
        }

        @Override
        public Call alive() {
            return Call.get("/");
        }

        @Override
        public String version(JsonNode alive) {
            return "1";
        }

        @Override
        public void fill(Client client, Place place, List<Talk> talks) {
            // It knows all from the start.
        }

        @Override
        public Call call(Question question) {
            asked = question;
            return Call.get("/");
        }

        @Override
        public Answer read(JsonNode ignored) {
            List<Talk> found = TALKS.stream()
                    .filter(talk -> asked.text().isEmpty() || asked.text().equals(talk.title()))
                    .filter(talk -> asked.chosen().entrySet().stream()
                            .allMatch(chosen -> talk.values(chosen.getKey()).contains(chosen.getValue())))
                    .toList();
            return distorted.apply(answer(
                    found, found.stream().map(Talk::id).limit(Question.HITS).toList()));
        }
    }
}
