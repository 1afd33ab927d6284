package org.sessionsearch.lucene.facet;

import java.util.Arrays;
import java.util.Comparator;
import org.sessionsearch.session.Dimension;

/** The order of values by what they say: letters without regard to case or accents, numbers by size. */
final class ValueOrder implements Comparator<String> {

    private static final ValueOrder FOLDED = new ValueOrder();

    private ValueOrder() {}

    /** The ordinals of a column in this order. */
    static int[] of(FacetColumn column) {
        Entry[] entries = new Entry[column.size()];
        for (int ordinal = 0; ordinal < entries.length; ordinal++) {
            entries[ordinal] = new Entry(folded(column, ordinal), ordinal);
        }
        Arrays.sort(entries, Comparator.comparing(Entry::text, FOLDED).thenComparingInt(Entry::ordinal));
        return Arrays.stream(entries).mapToInt(Entry::ordinal).toArray();
    }

    /**
     * Number of values of a column that are listed before a folded one.
     *
     * @param inclusive whether the value itself counts
     */
    static int before(FacetColumn column, String folded, boolean inclusive) {
        int low = 0;
        int high = column.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = FOLDED.compare(folded(column, column.atRank(middle)), folded);
            if (order < 0 || inclusive && order == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A key is a folded value already, but for persons, whose keys have the names in another order. */
    private static String folded(FacetColumn column, int ordinal) {
        return column.dimension() == Dimension.SPEAKER ? Dimension.TAG.key(column.label(ordinal)) : column.key(ordinal);
    }

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            char a = one.charAt(i);
            char b = other.charAt(j);
            if (isDigit(a) && isDigit(b)) {
                int endOfOne = endOfDigits(one, i);
                int endOfOther = endOfDigits(other, j);
                int order = compareNumbers(one, i, endOfOne, other, j, endOfOther);
                if (order != 0) {
                    return order;
                }
                i = endOfOne;
                j = endOfOther;
            } else if (a != b) {
                return a - b;
            } else {
                i++;
                j++;
            }
        }
        return (one.length() - i) - (other.length() - j);
    }

    private static int compareNumbers(String one, int i, int endOfOne, String other, int j, int endOfOther) {
        int from = skipZeros(one, i, endOfOne);
        int otherFrom = skipZeros(other, j, endOfOther);
        int byLength = (endOfOne - from) - (endOfOther - otherFrom);
        return byLength != 0
                ? byLength
                : one.substring(from, endOfOne).compareTo(other.substring(otherFrom, endOfOther));
    }

    private static int skipZeros(String text, int from, int end) {
        int at = from;
        while (at < end - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private record Entry(String text, int ordinal) {}
}
