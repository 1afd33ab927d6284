package org.sessionsearch.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which ids a new session may have: a code as it is written canonically, or plain words. */
final class NewIds {

    private static final int LONGEST = 100;
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

    private NewIds() {}

    /** What is wrong with an id; empty when nothing is. */
    static Optional<String> flaw(String id, String event) {
        if (id.length() > LONGEST) {
            return Optional.of("id must have at most " + LONGEST + " characters, got " + id.length());
        }
        if (!SOUND.matcher(id).matches()) {
            return Optional.of("id must be letters a to z, digits and - _ . between them, got '" + id + "'");
        }
        return Codes.canonical(id, event)
                .filter(canonical -> !canonical.equals(id))
                .map(canonical -> "id must be written as the code it is, " + canonical + ", got '" + id + "'");
    }
}
