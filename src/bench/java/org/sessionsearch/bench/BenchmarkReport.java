package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, in the order it was found; as JSON for programs and as a table for people. */
final class BenchmarkReport {

    private final Map<String, Object> parts = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    /** Adds a part of the JSON. */
    void add(String name, Object part) {
        parts.put(name, part);
    }

    /** Adds a line of the table. */
    void row(String figure, String target, String format, Object... values) {
        String value = String.format(Locale.ROOT, format, values);
        rows.add("| " + figure + " | " + target + " | " + value + " |");
        System.out.println(figure + ": " + value + (target.isEmpty() ? "" : "   (target " + target + ")"));
    }

    /** Writes {@code results.json} and {@code results.md} into {@code folder}. */
    void write(Path folder, String heading) throws IOException {
        Files.createDirectories(folder);
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("results.json"), mapper.writeValueAsString(parts) + "\n");
        Files.writeString(
                folder.resolve("results.md"),
                heading + "\n\n| figure | target | measured |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
    }
}
