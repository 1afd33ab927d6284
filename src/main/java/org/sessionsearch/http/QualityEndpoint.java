package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Severity;

/** {@code /api/quality}: what is wrong in the sources. */
final class QualityEndpoint implements EndpointFamily {

    private final Supplier<List<Problem>> problems;

    QualityEndpoint(Supplier<List<Problem>> problems) {
        this.problems = problems;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/quality", this::quality);
    }

    private byte[] quality(Context request) {
        Parameters.ofQuery(request.queryString()).finish();
        List<Problem> found = problems.get();
        return JsonWriter.object(json -> write(json, found));
    }

    private static void write(JsonWriter json, List<Problem> found) {
        long errors = found.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        Map<String, Long> rules =
                found.stream().collect(Collectors.groupingBy(Problem::rule, TreeMap::new, Collectors.counting()));
        json.number("total", found.size());
        json.number("errors", errors);
        json.number("warnings", found.size() - errors);
        json.object("rules", () -> rules.forEach(json::number));
        json.objects("problems", found, problem -> {
            json.text("file", problem.path());
            json.number("line", problem.line());
            json.text("rule", problem.rule());
            json.text("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.text("message", problem.message());
            json.known("remedy", problem.remedy());
        });
    }
}
