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
 * @param role what it is for
 */
record TypedWord(String typed, Token token, Set<TextField> fields, int place, boolean unfinished, Role role) {

    /** What a word does in a text. */
    enum Role {
        /** It says what is sought: a session must have it. */
        SUBJECT,

        /** It says that a talk is sought, or of what kind, as in <i>introduction to</i>: a session need not have it. */
        TREATMENT,

        /** It is a word like <i>the</i>: a session need not have it. */
        COMMON
    }

    String text() {
        return token.text();
    }

    boolean common() {
        return role == Role.COMMON;
    }

    boolean required() {
        return role == Role.SUBJECT;
    }

    TypedWord as(Role other) {
        return new TypedWord(typed, token, fields, place, unfinished, other);
    }
}
