package org.sessionsearch.lucene.schema;

import java.util.List;
import java.util.Locale;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.SessionCode;

/** The terms under which a session's code is found, whatever stands between its parts. */
public final class CodeTerms {

    private static final String NUMBER = "#";

    private CodeTerms() {}

    /** The terms to index. */
    static List<String> of(Session session) {
        String whole = whole(session.id());
        return session.code()
                .map(SessionCode::number)
                .map(number -> List.of(whole, number(whole(number))))
                .orElse(List.of(whole));
    }

    /** The term of a whole code or id in any spelling: its letters and digits. */
    public static String whole(String code) {
        StringBuilder whole = new StringBuilder();
        code.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(whole::appendCodePoint);
        return whole.length() > Token.MAX_LENGTH ? whole.substring(0, Token.MAX_LENGTH) : whole.toString();
    }

    /** The term of the number part alone. */
    public static String number(String number) {
        return NUMBER + number;
    }
}
