package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sessionsearch.evaluation.JudgedQueries;
import org.sessionsearch.evaluation.JudgedQuery;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Sort;

/** An explanation leaves nothing of a score out: the words add up, and with every factor they make the score. */
class ExplanationTest {

    private static final Path QUERIES = Path.of("src/test/resources/relevance/queries.jsonl");
    private static final Pattern SCORE = Pattern.compile("score (\\d+\\.\\d+), .*");
    private static final Pattern FACTOR = Pattern.compile("(\\d+\\.\\d+) (for [^×]+)");
    private static final Pattern WORD = Pattern.compile("“.*” counts (\\d+\\.\\d+)", Pattern.DOTALL);

    /** Of what is shown with four digits after the point. */
    private static final double ROUNDED = 0.003;

    @Test
    void itsPartsMakeTheScoreOfEveryHit() throws IOException {
        Set<String> factors = new HashSet<>();
        try (LuceneEngine engine = SampleArchive.engine(SampleArchive.sessions())) {
            for (JudgedQuery query : JudgedQueries.readJsonLines(QUERIES)) {
                for (Hit hit : search(engine, query.text(), Sort.RELEVANCE)) {
                    List<String> lines = hit.explanation().orElseThrow();
                    check(query.text(), lines);
                    assertEquals(hit.score(), number(SCORE, lines.get(0)), ROUNDED, query.text());
                    FACTOR.matcher(lines.get(1))
                            .results()
                            .forEach(factor -> factors.add(factor.group(2).strip()));
                }
            }
        }
        assertEquals(
                Set.of(
                        "for the words",
                        "for all words in the title or a speaker’s name",
                        "for the phrase in the title",
                        "for the words’ nearness",
                        "for the share of the words"),
                factors);
    }

    @Test
    void theyDoWhereHitsAreSortedOtherwise() {
        try (LuceneEngine engine = SampleArchive.engine(SampleArchive.sessions())) {
            for (Hit hit : search(engine, "rust driver", Sort.START)) {
                check("rust driver", hit.explanation().orElseThrow());
            }
        }
    }

    private static void check(String text, List<String> lines) {
        double score = number(SCORE, lines.get(0));
        List<Double> parts = FACTOR.matcher(lines.get(1))
                .results()
                .map(part -> Double.parseDouble(part.group(1)))
                .toList();
        assertEquals(score, parts.stream().reduce(1.0, (a, b) -> a * b), ROUNDED, text + lines);
        double sum = lines.stream()
                .flatMap(line -> WORD.matcher(line).results())
                .mapToDouble(word -> Double.parseDouble(word.group(1)))
                .sum();
        assertEquals(parts.get(0), sum, ROUNDED, text + lines);
    }

    private static double number(Pattern pattern, String line) {
        List<MatchResult> found = pattern.matcher(line).results().toList();
        assertTrue(found.size() == 1, line);
        return Double.parseDouble(found.get(0).group(1));
    }

    private static List<Hit> search(LuceneEngine engine, String text, Sort sort) {
        SearchRequest request = SearchRequest.builder()
                .text(text)
                .sort(sort)
                .facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE)
                .page(Page.of(1, 20))
                .explain(true)
                .build();
        return engine.search(request).hits();
    }
}
