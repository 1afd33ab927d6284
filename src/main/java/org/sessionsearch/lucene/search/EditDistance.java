package org.sessionsearch.lucene.search;

/**
 * Number of edits between two words: insert, delete or replace a letter, or swap two neighbours (the optimal string
 * alignment form of Damerau's distance). Reuses its rows; not thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/363958.363994">F. J. Damerau, A technique for computer detection and correction
 *     of spelling errors, 1964</a>
 */
final class EditDistance {

    /** What {@link #between} and {@link #toPrefix} return when there are more edits than allowed. */
    static final int TOO_FAR = Integer.MAX_VALUE;

    private int[] before = new int[32];
    private int[] last = new int[32];
    private int[] now = new int[32];

    /** Edits that make {@code typed} into {@code word}, at most {@code most}. */
    int between(String typed, String word, int most) {
        if (Math.abs(typed.length() - word.length()) > most || !fill(typed, word, most)) {
            return TOO_FAR;
        }
        int edits = last[word.length()];
        return edits <= most ? edits : TOO_FAR;
    }

    /** Edits that make {@code typed} into any beginning of {@code word}, at most {@code most}. */
    int toPrefix(String typed, String word, int most) {
        if (word.length() < typed.length() - most) {
            return TOO_FAR;
        }
        int end = Math.min(word.length(), typed.length() + most);
        if (!fill(typed, word.substring(0, end), most)) {
            return TOO_FAR;
        }
        int edits = TOO_FAR;
        for (int i = 0; i <= end; i++) {
            edits = Math.min(edits, last[i]);
        }
        return edits <= most ? edits : TOO_FAR;
    }

    /** Fills row after row, until none of it can stay within {@code most}. */
    private boolean fill(String typed, String word, int most) {
        grow(word.length() + 1);
        for (int j = 0; j <= word.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= word.length(); j++) {
                least = Math.min(least, now[j] = cell(typed, word, i, j));
            }
            rotate();
            if (least > most) {
                return false;
            }
        }
        return true;
    }

    private int cell(String typed, String word, int i, int j) {
        char a = typed.charAt(i - 1);
        char b = word.charAt(j - 1);
        int edits = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (a == b ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a == word.charAt(j - 2) && b == typed.charAt(i - 2);
        return swapped ? Math.min(edits, before[j - 2] + 1) : edits;
    }

    private void rotate() {
        int[] free = before;
        before = last;
        last = now;
        now = free;
    }

    private void grow(int length) {
        if (last.length < length) {
            before = new int[length * 2];
            last = new int[length * 2];
            now = new int[length * 2];
        }
    }
}
