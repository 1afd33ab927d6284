package org.sessionsearch.lucene.search;

import java.util.function.Consumer;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;

/**
 * Finds the words of a text that begin in one way. No word reaches over a blank, so that only those pieces between blanks
 * are cut into words in which one may begin so: few of a long text. Immutable and thread-safe.
 */
final class Beginning {

    private static final int ASCII = 128;

    private final String beginning;

    /** Its letters and digits in ASCII, which a word must have in this order, whatever signs stand between. */
    private final String letters;

    /** @param beginning as words are compared: folded */
    Beginning(String beginning) {
        this.beginning = beginning;
        StringBuilder plain = new StringBuilder(beginning.length());
        beginning.chars().filter(sign -> isLetter((char) sign)).forEach(sign -> plain.append((char) sign));
        this.letters = plain.toString();
    }

    /** Hands on the words of {@code text} that begin so, in order; their places are those in {@code text}. */
    void places(String text, Consumer<Token> sink) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) > ' ') {
                to++;
            }
            if (to > from && mayHave(text, from, to)) {
                cut(text, from, to, sink);
            }
            from = to + 1;
        }
    }

    private void cut(String text, int from, int to, Consumer<Token> sink) {
        for (Token token : Words.of(text.substring(from, to))) {
            if (token.text().startsWith(beginning)) {
                sink.accept(
                        new Token(token.text(), token.lower(), from + token.start(), from + token.end(), token.step()));
            }
        }
    }

    /** Never false where a word begins so; where there are letters other than ASCII, always true. */
    private boolean mayHave(String text, int from, int to) {
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            boolean letter = isLetter(sign);
            if (isForeign(sign) || letter && !inWord && mayBeAt(text, i, to)) {
                return true;
            }
            inWord = letter;
        }
        return letters.isEmpty();
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

    /** Of dashes, quotation marks and the like no word is made. */
    private static boolean isForeign(char sign) {
        return sign >= ASCII && (sign < '\u2010' || sign > '\u2027');
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }
}
