package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.lucene.search.RankingWeights;
import org.sessionsearch.lucene.search.SearchOptions;

/** Holds the README to what it says that people can type. */
class ReadmeSearchTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+`) \\| .+ \\| ((?:KES[^ ,]+(?:, )?)+) \\|$");
    private static final Pattern TYPED = Pattern.compile("`([^`]+)`");
    private static final Pattern WEIGHT = Pattern.compile("(\\w+): ([0-9.]+)");

    @Test
    void everyExampleFindsTheSessionThatIsShown() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (LuceneEngine engine = SampleArchive.engine(SampleArchive.sessions())) {
            for (MatchResult row : ROW.matcher(chapter()).results().toList()) {
                List<MatchResult> typed = TYPED.matcher(row.group(1)).results().toList();
                String[] first = row.group(2).split(", ");
                assertEquals(first.length, typed.size(), row.group());
                for (int i = 0; i < first.length; i++) {
                    List<String> found = SampleArchive.ids(engine, typed.get(i).group(1), 3);
                    asked++;
                    if (found.isEmpty() || !found.get(0).equals(first[i])) {
                        wrong.add(typed.get(i).group(1) + " must find " + first[i] + ", got " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked >= 30, "the examples must be found in the README, got " + asked);
    }

    @Test
    void theWeightsAreThoseThatAreUsed() throws IOException {
        String list = chapter().split("the defaults are `", 2)[1].split("`", 2)[0];
        List<MatchResult> weights = WEIGHT.matcher(list).results().toList();
        for (MatchResult weight : weights) {
            Map<String, Double> same = Map.of(weight.group(1), Double.valueOf(weight.group(2)));
            assertEquals(RankingWeights.DEFAULT, RankingWeights.DEFAULT.withFields(same), weight.group());
        }
        assertEquals(RankingWeights.DEFAULT.fields().size(), weights.size());
    }

    @Test
    void theOwnersSynonymsAreFoundBothWays() {
        List<List<String>> groups = List.of(List.of("boreal buoy", "beehives"));
        SearchOptions options =
                new SearchOptions(RankingWeights.DEFAULT, groups, SearchWatch.NONE, Duration.ofMinutes(1));
        try (LuceneEngine engine = SampleArchive.fill(LuceneEngine.inMemory(options), SampleArchive.sessions())) {
            assertTrue(SampleArchive.ids(engine, "boreal buoy ", 10).contains("KES27-107"));
            assertTrue(SampleArchive.ids(engine, "buoy boreal ", 10).contains("KES27-107"));
        }
    }

    private static String chapter() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace("\r", "");
        int start = readme.indexOf("## What people can type");
        return readme.substring(start, readme.indexOf("\n## ", start));
    }
}
