package org.sessionsearch.lucene.search;

import org.sessionsearch.lucene.schema.TextField;

/**
 * A place in a session where a word matches.
 *
 * @param word index of the word in the reading
 * @param variant the form it matches in
 * @param field where
 * @param start offset in the field's values, written one after another with one unit between them; -1 where the index
 *     has no offsets, as for codes and whole names
 * @param end exclusive
 */
record Occurrence(int word, Variant variant, TextField field, int start, int end) {
    boolean hasOffsets() {
        return start >= 0;
    }
}
