package org.sessionsearch.lucene.facet;

import java.util.function.IntPredicate;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.lucene.schema.FacetFields;
import org.sessionsearch.session.Dimension;

/**
 * What somebody types to find a value: each typed word is the beginning of a word of the value. Only where no value has
 * it so, misspellings are forgiven: one edit from 4 letters on, two from 8, none in a word with a digit.
 */
final class ValuePrefix {

    private final String[] typed;

    /** Folded like a key; the order of the words does not matter, so that of a person's key does not either. */
    ValuePrefix(Dimension dimension, String prefix) {
        this.typed = FacetFields.key(dimension, prefix).split(" ");
    }

    /** Tests ordinals. Values without a count never match. */
    IntPredicate matching(FacetColumn column, ValueTally tally) {
        FixedBitSet matching = matching(column, tally, false);
        return (matching.cardinality() > 0 ? matching : matching(column, tally, true))::get;
    }

    private FixedBitSet matching(FacetColumn column, ValueTally tally, boolean misspelt) {
        FixedBitSet matching = new FixedBitSet(column.size());
        for (int ordinal = 0; ordinal < column.size(); ordinal++) {
            if (tally.count(ordinal) > 0 && matches(column.key(ordinal), misspelt)) {
                matching.set(ordinal);
            }
        }
        return matching;
    }

    private boolean matches(String key, boolean misspelt) {
        for (String word : typed) {
            if (!startsWord(key, word, misspelt ? edits(word) : 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWord(String key, String word, int edits) {
        for (int at = 0; at < key.length(); at++) {
            boolean start = at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1));
            if (start && (key.startsWith(word, at) || edits > 0 && PrefixDistance.within(word, key, at, edits))) {
                return true;
            }
        }
        return false;
    }

    private static int edits(String word) {
        if (word.length() < 4 || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }
}
