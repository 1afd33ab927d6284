package org.sessionsearch.lucene.search;

import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;

/**
 * Finds the words of a text that begin in one way. No word reaches over a blank, so that only those pieces between blanks
 * are cut into words in which one may begin so: few of a long text. Immutable and thread-safe.
 */
final class Beginning {

    private static final int ASCII = 128;
    private static final int NOWHERE = -1;

    /** Shorter words may have signs that belong to them: {@code c++}. */
    private static final int LEAST_PLAIN = 3;

    private final String beginning;

    /** Its letters and digits in ASCII, which a word must have in this order, whatever signs stand between. */
    private final String letters;

    /** Whether it has no other letters. */
    private final boolean plain;

    /** @param beginning as words are compared: folded */
    Beginning(String beginning) {
        this.beginning = beginning;
        StringBuilder ascii = new StringBuilder(beginning.length());
        beginning.chars().filter(sign -> isLetter((char) sign)).forEach(sign -> ascii.append((char) sign));
        this.letters = ascii.toString();
        this.plain = letters.length() == beginning.length();
    }

    /** What is told where a word starts and ends. */
    @FunctionalInterface
    interface Sink {
        void found(int start, int end);
    }

    /** Tells of the words of {@code text} that begin so, in order. */
    void places(String text, Sink sink) {
        int from = 0;
        while (from < text.length()) {
            int to = endOfPiece(text, from);
            int start = to > from ? mayBegin(text, from, to) : NOWHERE;
            if (start != NOWHERE) {
                int end = endOfOnlyWord(text, from, start, to);
                if (end == NOWHERE) {
                    cut(text, from, to, sink);
                } else {
                    sink.found(start, end);
                }
            }
            from = to + 1;
        }
    }

    /** Words in ASCII do not reach over kana and Han either. A dot that such a sign stands before is no part of a word. */
    private int endOfPiece(String text, int from) {
        if (plain && from > 0 && text.charAt(from) == '.' && isUnspaced(text.charAt(from - 1))) {
            return from;
        }
        int to = from;
        while (to < text.length() && text.charAt(to) > ' ' && !(plain && isUnspaced(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    private void cut(String text, int from, int to, Sink sink) {
        for (Token token : Words.of(text.substring(from, to))) {
            if (token.text().startsWith(beginning)) {
                sink.found(from + token.start(), from + token.end());
            }
        }
    }

    /**
     * Where the word ends that begins at {@code start}, when the piece is no more than it and signs around it; else
     * nowhere. A dot before it would belong to it: {@code .net}.
     */
    private int endOfOnlyWord(String text, int from, int start, int to) {
        int end = start;
        while (end < to && isLetter(text.charAt(end))) {
            end++;
        }
        boolean alone = plain
                && end - start >= Math.max(LEAST_PLAIN, letters.length())
                && areSigns(text, from, start)
                && areSigns(text, end, to);
        return alone && (start == from || text.charAt(start - 1) != '.') ? end : NOWHERE;
    }

    private static boolean areSigns(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (isLetter(sign) || sign >= ASCII && !isDashOrQuote(sign)) {
                return false;
            }
        }
        return true;
    }

    /** Where a word may begin so, or a sign stands that may be one of its letters; nowhere only where no word does. */
    private int mayBegin(String text, int from, int to) {
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            boolean letter = isLetter(sign);
            if (isForeign(sign) || letter && !inWord && mayBeAt(text, i, to)) {
                return i;
            }
            inWord = letter;
        }
        return letters.isEmpty() ? from : NOWHERE;
    }

    private boolean mayBeAt(String text, int from, int to) {
        int at = 0;
        for (int i = from; at < letters.length() && i < to; i++) {
            char sign = text.charAt(i);
            if (isForeign(sign)) {
                return true;
            }
            if (isLetter(sign) && lower(sign) != letters.charAt(at++)) {
                return false;
            }
        }
        return at == letters.length();
    }

    /** Whether a sign may fold to letters in ASCII, as {@code é} and {@code ﬁ} do. */
    private static boolean isForeign(char sign) {
        return sign >= ASCII && !isDashOrQuote(sign) && !isOfOtherScript(sign);
    }

    private static boolean isDashOrQuote(char sign) {
        return sign >= '\u2010' && sign <= '\u2027';
    }

    /** Letters of Greek and Cyrillic, kana, Han, and Hangul stay what they are. */
    private static boolean isOfOtherScript(char sign) {
        return sign >= '\u0391' && sign <= '\u0481' || sign >= '\uAC00' && sign <= '\uD7A3' || isUnspaced(sign);
    }

    /** Kana and Han. */
    private static boolean isUnspaced(char sign) {
        return sign >= '\u3041' && sign <= '\u30FF' || sign >= '\u4E00' && sign <= '\u9FFF';
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }
}
