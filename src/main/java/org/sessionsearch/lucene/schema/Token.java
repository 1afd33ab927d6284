package org.sessionsearch.lucene.schema;

/**
 * One word of a text, or several of its words written as one.
 *
 * @param text folded: lower case, without accents, what is compared
 * @param lower in lower case with its accents, what a stemmer needs
 * @param start first UTF-16 unit in the text it was read from
 * @param end last unit, exclusive
 * @param step 1 for the next word of the text, 0 for another form of the words that begin where the one before does
 */
public record Token(String text, String lower, int start, int end, int step) {

    /** Longer words are not indexed. UTF-16 units. */
    public static final int MAX_LENGTH = 100;

    /** The same word, so many words further on. */
    Token after(int gap) {
        return gap == 0 ? this : new Token(text, lower, start, end, step + gap);
    }

    /** Another word at the same place. */
    public Token withText(String other) {
        return new Token(other, other, start, end, 0);
    }
}
