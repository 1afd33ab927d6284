package org.sessionsearch.lucene.search;

import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * How far a match is from the word as it was typed in the title or a speaker's name: 0 there, and more with a lesser field
 * and with a lesser form. In one field every form is farther than the form before it; the next field is nearer than a
 * completion or a misspelling in the better one.
 */
final class Distance {

    private static final byte[][] TABLE = table();

    /** What a word of the same family is farther than an inflection: {@code access} for {@code accessibility}. */
    private static final int OF_FAMILY = 4;

    private Distance() {}

    /** @param field ordinal of the field, as it is noted for each document */
    static byte of(int field, Variant variant) {
        boolean family = variant.kind() == Kind.STEM && variant.isPoor();
        return (byte) (TABLE[field][variant.kind().ordinal()] + (family ? OF_FAMILY : 0));
    }

    private static byte[][] table() {
        byte[][] table = new byte[TextField.values().length][Kind.values().length];
        for (TextField field : TextField.values()) {
            for (Kind form : Kind.values()) {
                table[field.ordinal()][form.ordinal()] = (byte) (of(field) + of(form));
            }
        }
        return table;
    }

    private static int of(TextField field) {
        return switch (field) {
            case TITLE, SPEAKER -> 0;
            case TAG, TRACK -> 4;
            case ROOM, EVENT, FORMAT -> 6;
            case DESCRIPTION, BODY -> 8;
            case COMPANY, BIO -> 12;
        };
    }

    private static int of(Kind form) {
        return switch (form) {
            case CODE, EXACT, DROPPED -> 0;
            case STEM -> 1;
            case JOINED, SPLIT -> 2;
            case SYNONYM -> 3;
            case PREFIX -> 5;
            case TYPO -> 6;
        };
    }
}
