package org.sessionsearch.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads judged queries. */
public final class JudgedQueries {

    /** The stratum of queries that name none. */
    public static final String ALL = "all";

    private JudgedQueries() {}

    /**
     * Reads JSON lines of {@code {"id", "stratum", "text", "relevant": [{"id", "grade"}]}}; {@code stratum} and
     * {@code grade} may be absent.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a line is not such a query
     */
    public static List<JudgedQuery> readJsonLines(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<JudgedQuery> queries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                queries.add(query(mapper, line, file + ":" + number));
            }
        }
        return queries;
    }

    /**
     * Reads the files of the Text Retrieval Conference: lines of a topic's number and its text, apart by a tab, and
     * judgements as lines of number, a column that is ignored, id and grade, apart by blanks.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when a line is not what it should be
     */
    public static List<JudgedQuery> readTrec(Path topics, Path judgements) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(judgements)) {
            if (!line.isBlank()) {
                String[] columns = columns(line.strip().split("\\s+"), 4, judgements, line);
                grades.computeIfAbsent(columns[0], any -> new HashMap<>()).put(columns[2], grade(columns[3], line));
            }
        }
        List<JudgedQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(topics)) {
            if (!line.isBlank()) {
                String[] columns = columns(line.split("\t", 2), 2, topics, line);
                String id = columns[0].strip();
                queries.add(new JudgedQuery(id, ALL, columns[1].strip(), grades.getOrDefault(id, Map.of())));
            }
        }
        return queries;
    }

    private static JudgedQuery query(JsonMapper mapper, String line, String where) {
        try {
            JsonNode node = mapper.readTree(line);
            Map<String, Integer> grades = new HashMap<>();
            for (JsonNode session : node.required("relevant")) {
                grades.put(
                        session.required("id").asString(), session.path("grade").asInt(1));
            }
            return new JudgedQuery(
                    node.required("id").asString(),
                    node.path("stratum").asString(ALL),
                    node.required("text").asString(),
                    grades);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    where + " must be {\"id\", \"text\", \"relevant\": [{\"id\", \"grade\"}]}: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static String[] columns(String[] columns, int count, Path file, String line) {
        if (columns.length != count) {
            throw new IllegalArgumentException(file + " must have lines of " + count + " columns, got " + line);
        }
        return columns;
    }

    private static int grade(String text, String line) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the grade must be a whole number, got " + line, e);
        }
    }
}
