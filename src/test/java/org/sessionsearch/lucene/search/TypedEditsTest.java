package org.sessionsearch.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedEditsTest {

    private static final int ANY = 200;

    private final Random random = new Random(7);
    private final EditDistance distance = new EditDistance();

    @Test
    void countsASwapOfNeighboursAsOneEdit() {
        assertEquals(1, edits("pyhton", "python").edits());
        assertEquals(2, edits("pyhtn", "python").edits());
        assertEquals(1, edits("straße", "strasße").edits());
    }

    @Test
    void findsTheNearestBeginning() {
        TypedEdits edits = edits("kubernet", "kubernetes");

        assertEquals(2, edits.edits());
        assertEquals(0, edits.editsToBeginning());
    }

    @Test
    void agreesWithTheTableOfDistances() {
        for (int i = 0; i < 20_000; i++) {
            String typed = word(1 + random.nextInt(12));
            String word = random.nextBoolean() ? word(1 + random.nextInt(14)) : changed(typed);
            TypedEdits edits = edits(typed, word);

            assertEquals(distance.between(typed, word, ANY), edits.edits(), typed + " " + word);
            assertEquals(distance.toPrefix(typed, word, ANY), edits.editsToBeginning(), typed + " " + word);
        }
    }

    @Test
    void comparesTheLongestWordItTakes() {
        String longest = "ab".repeat(TypedEdits.LONGEST / 2);

        assertEquals(0, edits(longest, longest).edits());
        assertEquals(1, edits(longest, longest + "c").edits());
    }

    private static TypedEdits edits(String typed, String word) {
        TypedEdits edits = new TypedEdits(typed);
        byte[] bytes = ("before" + word).getBytes(StandardCharsets.UTF_8);
        edits.compare(bytes, "before".length(), bytes.length);
        return edits;
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abcdéж".charAt(random.nextInt(6)));
        }
        return word.toString();
    }

    private String changed(String typed) {
        StringBuilder word = new StringBuilder(typed);
        int at = random.nextInt(word.length());
        switch (random.nextInt(3)) {
            case 0 -> word.insert(at, 'e');
            case 1 -> word.deleteCharAt(at);
            default -> word.insert(at, word.charAt(word.length() - 1)).deleteCharAt(word.length() - 1);
        }
        return word.append(word(random.nextInt(4))).toString();
    }
}
