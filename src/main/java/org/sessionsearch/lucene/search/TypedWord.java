package org.sessionsearch.lucene.search;

import java.util.Set;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.Token;

/**
 * One word as it was typed.
 *
 * @param typed its characters
 * @param token the word in it
 * @param fields where it may stand
 * @param place the how manieth word it is, from 0
 * @param unfinished whether it may go on
 * @param common whether it is a word like <i>the</i>, which a session need not have
 */
record TypedWord(String typed, Token token, Set<TextField> fields, int place, boolean unfinished, boolean common) {

    String text() {
        return token.text();
    }

    TypedWord withCommon(boolean value) {
        return new TypedWord(typed, token, fields, place, unfinished, value);
    }
}
