package org.sessionsearch.http;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says what is wrong with JSON that was sent, without the names that the parser has for itself. */
public final class JsonFault {

    private static final Pattern INSIDE =
            Pattern.compile("\\s*\\(start marker at \\[Source.*?\\]\\)|\\s*\\[Source.*?\\]|,? from `[^`]*`|`[^`]*`");

    private JsonFault() {}

    /** What is wrong, and where, as far as the parser knows. */
    public static String of(JacksonException e) {
        String reason = INSIDE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
        TokenStreamLocation at = e.getLocation();
        return at == null ? reason : reason + " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
