package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionsearch.bench.Machine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the comparison found: {@code engines.json} for programs, {@code engines.md} for people. */
final class ComparisonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Object> run = new LinkedHashMap<>();
    private final Map<String, Found> engines = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final String heading;

    private record Found(Speed speed, Relevance.Result relevance) {}

    ComparisonReport(Machine machine, int sessions, int questions, int warmUp, int seconds) {
        run.put("machine", machine);
        run.put("sessions", sessions);
        run.put("questions", questions);
        run.put("warmUpSeconds", warmUp);
        run.put("secondsPerLoad", seconds);
        heading = sessions + " sessions, " + questions + " questions, " + "at most " + warmUp + " s to warm up, "
                + seconds + " s for each number of connections. " + machine.sentence() + ".";
    }

    void add(String name, Speed speed, Relevance.Result relevance) {
        engines.put(name, new Found(speed, relevance));
        System.out.println(speedRow(name, speed) + (relevance == null ? "" : "\n" + relevanceRow(name, relevance)));
    }

    void fail(String name, Exception why) {
        failures.put(name, why.toString());
        System.err.println("FAILED " + name + ": " + why);
    }

    boolean failed() {
        return !failures.isEmpty();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> all = new LinkedHashMap<>(run);
        all.put("engines", engines);
        all.put("failures", failures);
        Files.writeString(folder.resolve("engines.json"), MAPPER.writeValueAsString(all) + "\n");
        Files.writeString(folder.resolve("engines.md"), String.join("\n\n", sections()) + "\n");
    }

    private List<String> sections() {
        List<String> sections = new ArrayList<>(List.of(heading, speed()));
        if (engines.values().stream().anyMatch(found -> found.relevance() != null)) {
            sections.add(relevance());
            sections.add(strata());
        }
        failures.forEach((name, why) -> sections.add("**" + name + " failed**: " + why));
        return sections;
    }

    private String speed() {
        StringBuilder table = new StringBuilder("""
                | engine | connections: answers a second (p50, p95, p99 ms; CPU ms per answer) | memory MB | index MB | start, fill s | CPU of both s |
                |---|---|---|---|---|---|
                """);
        engines.forEach(
                (name, found) -> table.append(speedRow(name, found.speed())).append('\n'));
        return table.toString().strip();
    }

    private static String speedRow(String name, Speed speed) {
        String loads = speed.loads().stream()
                .map(load -> format(
                        "%d: **%.0f** (%.1f, %.1f, %.1f; **%.2f**)",
                        load.connections(),
                        load.perSecond(),
                        load.p50Millis(),
                        load.p95Millis(),
                        load.p99Millis(),
                        load.cpuMillis()))
                .collect(Collectors.joining("<br>"));
        Server.Filling filling = speed.filling();
        return format(
                "| %s %s | %s | %.0f | %s | %.1f, %.1f | %.1f |",
                name,
                filling.version(),
                loads,
                speed.loads().getLast().memoryMb(),
                filling.diskMb() == 0 ? "in memory" : format("%.0f", filling.diskMb()),
                filling.startSeconds(),
                filling.fillSeconds(),
                filling.cpuSeconds());
    }

    private String relevance() {
        StringBuilder table = new StringBuilder("""
                | engine | success@1 | success@10 | nDCG@10 |
                |---|---|---|---|
                """);
        judged().forEach((name, relevance) ->
                table.append(relevanceRow(name, relevance)).append('\n'));
        return table.toString().strip();
    }

    private static String relevanceRow(String name, Relevance.Result relevance) {
        Relevance.Score mean = relevance.mean();
        return format("| %s | %.3f | %.3f | %.3f |", name, mean.success1(), mean.success10(), mean.ndcg10());
    }

    private String strata() {
        Map<String, Relevance.Result> judged = judged();
        StringBuilder table = new StringBuilder("| success@1 | " + String.join(" | ", judged.keySet()) + " |\n|---|"
                + "---|".repeat(judged.size()) + "\n");
        Function<String, String> row = stratum -> judged.values().stream()
                .map(result -> format("%.2f", result.strata().get(stratum).success1()))
                .collect(Collectors.joining(" | "));
        new TreeSet<>(judged.values().iterator().next().strata().keySet())
                .forEach(stratum -> table.append("| ")
                        .append(stratum)
                        .append(" | ")
                        .append(row.apply(stratum))
                        .append(" |\n"));
        return table.toString().strip();
    }

    private Map<String, Relevance.Result> judged() {
        Map<String, Relevance.Result> judged = new LinkedHashMap<>();
        engines.forEach((name, found) -> {
            if (found.relevance() != null) {
                judged.put(name, found.relevance());
            }
        });
        return judged;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
