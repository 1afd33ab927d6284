package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sessionsearch.evaluation.Evaluation;
import org.sessionsearch.evaluation.JudgedQueries;
import org.sessionsearch.evaluation.JudgedQuery;

/**
 * Holds the ranking of the judged queries over the sample sessions: a change of it shows as a difference of the golden
 * files. {@code mvn test -Dtest=RelevanceTest -Dsession-search.golden=write} writes them anew.
 */
class RelevanceTest {

    private static final Path FOLDER = Path.of("src/test/resources/relevance");
    private static final Path RESULTS = FOLDER.resolve("results");

    @Test
    void theRankingIsTheOneThatWasReviewed() throws IOException {
        List<JudgedQuery> queries = JudgedQueries.readJsonLines(FOLDER.resolve("queries.jsonl"));
        try (LuceneEngine engine = SampleArchive.engine(SampleArchive.sessions())) {
            Evaluation evaluation = Evaluation.of(queries, text -> SampleArchive.ids(engine, text, 100));
            TreeMap<String, String> files = new TreeMap<>();
            files.put("summary", evaluation.summary());
            evaluation.strata().keySet().forEach(stratum -> files.put(stratum, evaluation.details(stratum)));
            if ("write".equals(System.getProperty("session-search.golden"))) {
                write(files);
            }
            files.forEach((name, content) -> assertEquals(reviewed(name), content.replace("\r", ""), name));
            assertTrue(queries.size() >= 150, "the set must be large enough to tell, got " + queries.size());
        }
    }

    private static void write(TreeMap<String, String> files) throws IOException {
        Files.createDirectories(RESULTS);
        for (var file : files.entrySet()) {
            Files.writeString(
                    RESULTS.resolve(file.getKey() + ".txt"), file.getValue().replace("\r", ""));
        }
    }

    private static String reviewed(String name) {
        try {
            return Files.readString(RESULTS.resolve(name + ".txt")).replace("\r", "");
        } catch (IOException e) {
            return "not there: " + e.getMessage();
        }
    }
}
