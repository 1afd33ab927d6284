package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Question.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well an engine answers judged queries: one JSON object a line with {@code stratum}, {@code text} and {@code relevant}. */
final class Relevance {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Judged> queries;

    private Relevance(List<Judged> queries) {
        this.queries = queries;
    }

    private record Judged(String stratum, String text, Map<String, Integer> grades) {}

    /** Means over some queries, in their first ten hits. */
    record Score(double success1, double success10, double ndcg10) {

        private static Score mean(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::success1).average().orElse(0),
                    scores.stream().mapToDouble(Score::success10).average().orElse(0),
                    scores.stream().mapToDouble(Score::ndcg10).average().orElse(0));
        }
    }

    /** @param mean of the strata, each of which counts the same */
    record Result(int queries, Score mean, Map<String, Score> strata) {}

    static Relevance of(Path file) throws IOException {
        List<Judged> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = MAPPER.readTree(line);
            Map<String, Integer> grades = new HashMap<>();
            node.path("relevant")
                    .forEach(one -> grades.put(
                            one.path("id").asString(), one.path("grade").asInt(1)));
            queries.add(new Judged(
                    node.path("stratum").asString(), node.path("text").asString(), grades));
        }
        return new Relevance(queries);
    }

    Result judge(Server server) throws IOException {
        Engine engine = server.engine();
        Map<String, List<Score>> scores = new LinkedHashMap<>();
        try (Client client = server.connect()) {
            for (Judged query : queries) {
                Call call = engine.call(new Question(Kind.WORDS, query.text(), Map.of()));
                Answer answer = engine.read(MAPPER.readTree(client.ask(call)));
                scores.computeIfAbsent(query.stratum(), stratum -> new ArrayList<>())
                        .add(score(answer.ids(), query.grades()));
            }
        }
        Map<String, Score> strata = new LinkedHashMap<>();
        scores.forEach((stratum, all) -> strata.put(stratum, Score.mean(all)));
        return new Result(queries.size(), Score.mean(List.copyOf(strata.values())), strata);
    }

    static Score score(List<String> ids, Map<String, Integer> grades) {
        int first = 0;
        double gained = 0;
        for (int rank = Math.min(ids.size(), Question.HITS); rank >= 1; rank--) {
            int grade = grades.getOrDefault(ids.get(rank - 1), 0);
            gained += grade / log2(rank + 1);
            first = grade > 0 ? rank : first;
        }
        List<Integer> best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(Question.HITS)
                .toList();
        double possible = 0;
        for (int rank = 1; rank <= best.size(); rank++) {
            possible += best.get(rank - 1) / log2(rank + 1);
        }
        return new Score(first == 1 ? 1 : 0, first > 0 ? 1 : 0, possible == 0 ? 0 : gained / possible);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
