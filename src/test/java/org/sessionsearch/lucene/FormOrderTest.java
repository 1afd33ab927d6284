package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.session.Session;

/** In one field, the word as typed comes before its inflections, these before its completions, whatever else is there. */
class FormOrderTest {

    private static final List<String> FILLERS =
            List.of("boat", "river", "garden", "letter", "window", "paper", "ferry", "kettle", "market", "harbour");

    private final List<String> forms = List.of("kernel", "kernels", "kernelspace");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFormInTheTitleDecidesBeforeAnyNumberOfOccurrences(long seed) {
        Random random = new Random(seed);
        List<Session> sessions = new ArrayList<>();
        for (String form : forms) {
            sessions.add(session(form, title(form, random), text(random, random.nextInt(30))));
        }
        assertEquals(forms, ranked(sessions, "kernel"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFormInTheTextDecidesBeforeAnyNumberOfOccurrences(long seed) {
        Random random = new Random(seed);
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String often = (forms.get(i) + " ").repeat(1 + random.nextInt(1 + 4 * i));
            sessions.add(session(forms.get(i), title("Talk", random), often + text(random, random.nextInt(30))));
        }
        assertEquals(forms, ranked(sessions, "kernel"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fewerLettersChangedComeFirst(long seed) {
        Random random = new Random(seed);
        List<Session> sessions = List.of(
                session("near", title("containers", random), text(random, 20)),
                session("far", title("containment", random), "containment " + text(random, 5)));
        assertEquals(List.of("near"), ranked(sessions, "contaimers"));
        assertEquals(List.of("far"), ranked(sessions, "contaimnent"));
    }

    private static List<String> ranked(List<Session> sessions, String text) {
        List<Session> shuffled = new ArrayList<>(sessions);
        Collections.reverse(shuffled);
        try (LuceneEngine engine = SampleArchive.engine(shuffled)) {
            return SampleArchive.ids(engine, text, 10);
        }
    }

    private static Session session(String id, String title, String description) {
        return Session.builder(id, title)
                .source(id + ".md")
                .description(description)
                .build();
    }

    private static String title(String word, Random random) {
        List<String> words =
                new ArrayList<>(List.of(text(random, random.nextInt(6)).split(" ")));
        words.add(random.nextInt(words.size() + 1), word);
        return String.join(" ", words).strip();
    }

    private static String text(Random random, int words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add(FILLERS.get(random.nextInt(FILLERS.size())));
        }
        return String.join(" ", text);
    }
}
