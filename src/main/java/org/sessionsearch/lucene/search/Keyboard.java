package org.sessionsearch.lucene.search;

/** Which letters fingers take for one another. Letters that no Latin keyboard has are near to none. */
final class Keyboard {

    /** A key of a row lies above the one of the same place in the next row, and the one before it. */
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private static final String VOWELS = "aeiouy";

    private Keyboard() {}

    /** Whether one letter is typed for the other: from a neighbouring key, or as vowels are by those who spell by ear. */
    static boolean areNear(char one, char other) {
        if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) {
            return true;
        }
        int row = row(one);
        int otherRow = row(other);
        if (row < 0 || otherRow < 0) {
            return false;
        }
        int right = ROWS[row].indexOf(one) - ROWS[otherRow].indexOf(other);
        return switch (row - otherRow) {
            case 0 -> Math.abs(right) == 1;
            case -1 -> right == 0 || right == 1;
            case 1 -> right == 0 || right == -1;
            default -> false;
        };
    }

    private static int row(char letter) {
        for (int row = 0; row < ROWS.length; row++) {
            if (ROWS[row].indexOf(letter) >= 0) {
                return row;
            }
        }
        return -1;
    }
}
