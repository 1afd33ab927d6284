package org.sessionsearch.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.TextRange;

class PassagesTest {

    private static final String FILLER = "Nothing of note is said here, and it goes on like that for a while. ";

    @Test
    void aShortTextIsShownWhole() {
        assertEquals("Kites and rust.", shown("Kites and rust.", "rust"));
    }

    @Test
    void withoutAMatchTheBeginningIsShown() {
        assertTrue(shown(FILLER.repeat(9), "kites").startsWith("Nothing of note"));
    }

    @Test
    void thePassageWithMostDifferentWordsIsShown() {
        String text = "Rust, rust and rust. " + FILLER.repeat(6) + "Kites are flown in rust. " + FILLER.repeat(6);
        assertTrue(shown(text, "rust", "kites").contains("Kites are flown in rust."));
    }

    @Test
    void aPassageBeginsWithTheSentenceWhereThatIsNear() {
        String text = FILLER.repeat(6) + "Here are kites. " + FILLER.repeat(6);
        assertTrue(shown(text, "kites").startsWith("Here are kites."));
    }

    @Test
    void aPassageEndsWithASentenceAndHasNoBlankAtItsEnds() {
        String passage = shown(FILLER.repeat(6) + "Here are kites. " + FILLER.repeat(6), "kites");
        assertTrue(passage.endsWith("."), passage);
        assertEquals(passage.strip(), passage);
    }

    @Test
    void whereThereAreNoSentencesWordsStayWhole() {
        String text = "wind and waves ".repeat(30) + "kites " + "wind and waves ".repeat(30);
        String passage = shown(text, "kites");
        assertTrue(passage.contains("kites"));
        assertTrue(List.of("wind", "and", "waves", "kites").containsAll(List.of(passage.split(" "))), passage);
    }

    @Test
    void aSurrogatePairIsNeverCut() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 900) {
                text.append(random.nextInt(4) == 0 ? " " : random.nextInt(9) == 0 ? "kites" : "\uD83D\uDC0D");
            }
            String passage = shown(text.toString(), "kites");
            assertFalse(Character.isLowSurrogate(passage.charAt(0)), passage);
            assertFalse(Character.isHighSurrogate(passage.charAt(passage.length() - 1)), passage);
        }
    }

    @Test
    void aPassageIsAboutAsLongAsAPassageShouldBe() {
        for (String text : List.of(FILLER.repeat(20), "kites ".repeat(300), "x".repeat(3000))) {
            int length = shown(text, "kites").length();
            assertTrue(length <= 2 * Passages.LENGTH, "got " + length);
        }
    }

    private static String shown(String text, String... words) {
        List<TextRange> matches = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        for (int at = 0; at < text.length(); at++) {
            for (int word = 0; word < words.length; word++) {
                if (lower.startsWith(words[word], at)) {
                    matches.add(new TextRange(at, at + words[word].length()));
                    which.add(word);
                }
            }
        }
        TextRange best = Passages.best(
                text, matches, which.stream().mapToInt(Integer::intValue).toArray());
        return text.substring(best.start(), best.end());
    }
}
