package org.sessionsearch.session;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code that a conference gives a session, {@code LVC21F-317}: the event and the session's number in it.
 *
 * @param event the event part in upper case, {@code LVC21F}; it may hold hyphens, as in {@code PYCON-UK-2016}
 * @param number the number part in upper case, {@code 317}, {@code 100K1}, {@code HK10}
 */
public record SessionCode(String event, String number) {

    private static final Pattern CANONICAL =
            Pattern.compile("([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)-([A-Z]{0,4}[0-9]{1,5}[A-Z]{0,2}[0-9]{0,2})");

    public SessionCode {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(number, "number");
        if (!CANONICAL.matcher(event + "-" + number).matches()) {
            throw new IllegalArgumentException("a code must look like LVC21F-317, got " + event + "-" + number);
        }
    }

    /** Reads a code in its canonical form, in any case; empty when {@code text} is not one. */
    public static Optional<SessionCode> parse(String text) {
        Matcher matcher = CANONICAL.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(new SessionCode(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The canonical form, {@code LVC21F-317}. */
    @Override
    public String toString() {
        return event + "-" + number;
    }
}
