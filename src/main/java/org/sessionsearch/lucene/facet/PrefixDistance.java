package org.sessionsearch.lucene.facet;

/** How many edits turn a typed word into the beginning of a text; two letters swapped are one edit. */
final class PrefixDistance {

    private PrefixDistance() {}

    /** Whether {@code typed} is at most {@code edits} away from some beginning of {@code text} from {@code start} on. */
    static boolean within(String typed, String text, int start, int edits) {
        int end = Math.min(text.length(), start + typed.length() + edits);
        int[] beforeLast = new int[typed.length() + 1];
        int[] last = new int[typed.length() + 1];
        int[] current = new int[typed.length() + 1];
        for (int j = 0; j <= typed.length(); j++) {
            last[j] = j;
        }
        for (int i = start; i < end; i++) {
            fill(current, last, beforeLast, typed, text, i, start);
            if (current[typed.length()] <= edits) {
                return true;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return false;
    }

    /** One row of the table of optimal string alignment. */
    private static void fill(int[] row, int[] last, int[] beforeLast, String typed, String text, int i, int start) {
        row[0] = i - start + 1;
        for (int j = 1; j <= typed.length(); j++) {
            int change = typed.charAt(j - 1) == text.charAt(i) ? 0 : 1;
            row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
            boolean swapped = i > start
                    && j > 1
                    && typed.charAt(j - 1) == text.charAt(i - 1)
                    && typed.charAt(j - 2) == text.charAt(i);
            if (swapped) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
    }
}
