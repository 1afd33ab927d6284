package org.sessionsearch.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Severity;

/** What is wrong in the sources, as JSON. */
public record QualityReport(List<Problem> problems) {
    public QualityReport {
        problems = List.copyOf(problems);
    }

    /** How many of the problems are errors. */
    public long errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    /** As {@code GET /api/quality} answers, in UTF-8. */
    public byte[] json() {
        Map<String, Long> rules =
                problems.stream().collect(Collectors.groupingBy(Problem::rule, TreeMap::new, Collectors.counting()));
        return JsonWriter.object(json -> {
            json.number("total", problems.size());
            json.number("errors", errors());
            json.number("warnings", problems.size() - errors());
            json.object("rules", () -> rules.forEach(json::number));
            json.objects("problems", problems, problem -> write(json, problem));
        });
    }

    private static void write(JsonWriter json, Problem problem) {
        json.text("file", problem.path());
        json.number("line", problem.line());
        json.text("rule", problem.rule());
        json.text("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.text("message", problem.message());
        json.known("remedy", problem.remedy());
    }

    /**
     * As SARIF 2.1.0, which code hosts show beside the lines of a pull request, in UTF-8.
     *
     * @param folder where the session files are, as seen from the repository's root: {@code sessions/}
     * @param version of this program
     */
    public byte[] sarif(String folder, String version) {
        Objects.requireNonNull(folder, "folder");
        Map<String, Problem> rules = new TreeMap<>();
        problems.forEach(problem -> rules.putIfAbsent(problem.rule(), problem));
        return JsonWriter.object(json -> {
            json.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.text("version", "2.1.0");
            json.objects("runs", List.of(this), run -> {
                json.object(
                        "tool",
                        () -> json.object("driver", () -> {
                            json.text("name", "Session Search");
                            json.text("version", version);
                            json.objects("rules", List.copyOf(rules.values()), rule -> {
                                json.text("id", rule.rule());
                                json.object("help", () -> json.text("text", rule.remedy()));
                            });
                        }));
                json.objects("results", problems, problem -> result(json, problem, folder));
            });
        });
    }

    private static void result(JsonWriter json, Problem problem, String folder) {
        json.text("ruleId", problem.rule());
        json.text("level", problem.severity().name().toLowerCase(Locale.ROOT));
        json.object("message", () -> json.text("text", problem.message() + "; " + problem.remedy()));
        json.objects(
                "locations",
                List.of(problem),
                at -> json.object("physicalLocation", () -> {
                    json.object("artifactLocation", () -> json.text("uri", uri(folder + at.path())));
                    json.object("region", () -> json.number("startLine", Math.max(1, at.line())));
                }));
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path must have a URI, got " + path, e);
        }
    }
}
