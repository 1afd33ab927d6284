package org.sessionsearch.lucene.search;

import java.nio.charset.StandardCharsets;

/**
 * Number of edits between one typed word and any number of others: insert, delete or replace a letter, or swap two
 * neighbours, as {@link EditDistance} counts them. A bit stands for each typed letter, so that a letter of the other
 * word costs a dozen operations however long the typed word is. Not thread-safe.
 *
 * <p>After H. Hyyrö, <i>A bit-vector algorithm for computing Levenshtein and Damerau edit distances</i>, Nordic Journal of
 * Computing 10, 2003.
 */
final class TypedEdits {

    /** Longer words cannot be compared. UTF-16 units. */
    static final int LONGEST = Long.SIZE;

    private static final int ASCII = 128;

    private final String typed;
    private final long lastLetter;
    private final long[] places = new long[ASCII];

    /** How the distance to the letters read changes along the typed word, and where it does not. */
    private long up;

    private long down;
    private long diagonal;

    /** Where the typed word has the letter before. */
    private long before;

    private int edits;
    private int editsToBeginning;

    TypedEdits(String typed) {
        this.typed = typed;
        this.lastLetter = 1L << typed.length() - 1;
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) < ASCII) {
                places[typed.charAt(i)] |= 1L << i;
            }
        }
    }

    /** Counts the edits that make the typed word into one written in UTF-8, and into the nearest beginning of it. */
    void compare(byte[] word, int from, int to) {
        start();
        for (int i = from; i < to; i++) {
            if (word[i] < 0) {
                compare(new String(word, from, to - from, StandardCharsets.UTF_8));
                return;
            }
            next(places[word[i]]);
        }
    }

    private void compare(String word) {
        start();
        for (int i = 0; i < word.length(); i++) {
            next(places(word.charAt(i)));
        }
    }

    private void start() {
        up = -1;
        down = 0;
        diagonal = 0;
        before = 0;
        edits = typed.length();
        editsToBeginning = edits;
    }

    /** @param same where the typed word has the next letter */
    private void next(long same) {
        long swapped = (~diagonal & same) << 1 & before;
        diagonal = (same & up) + up ^ up | same | down | swapped;
        long right = down | ~(diagonal | up);
        long left = diagonal & up;
        edits += (right & lastLetter) != 0 ? 1 : 0;
        edits -= (left & lastLetter) != 0 ? 1 : 0;
        editsToBeginning = Math.min(editsToBeginning, edits);
        right = right << 1 | 1;
        up = left << 1 | ~(diagonal | right);
        down = right & diagonal;
        before = same;
    }

    /** Edits to the whole of the last word compared. */
    int edits() {
        return edits;
    }

    /** Edits to the beginning of the last word compared that is nearest. */
    int editsToBeginning() {
        return editsToBeginning;
    }

    private long places(char letter) {
        if (letter < ASCII) {
            return places[letter];
        }
        long found = 0;
        for (int i = 0; i < typed.length(); i++) {
            found |= typed.charAt(i) == letter ? 1L << i : 0;
        }
        return found;
    }
}
