package org.sessionsearch.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.session.SessionCode;

/** Brings the codes of sessions into their canonical form, {@code LVC21F-317}. */
final class Codes {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,4}[0-9]{1,5}[A-Z]{0,2}[0-9]{0,2}");
    private static final Pattern TOKEN = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /** A code that a title or a file's name begins with: HKG18-103, SFO15 BFO2. */
    private static final Pattern LEADING = Pattern.compile(
            "\\W*([A-Za-z]{2,}\\d{2}[A-Za-z]?)[-_ ]{1,2}([A-Za-z]{0,4}\\d{1,4}[A-Za-z]{0,2}\\d{0,2})(?![A-Za-z0-9]).*",
            Pattern.DOTALL);

    private static final Pattern TRAILING = Pattern.compile(
            ".*\\s\\(?([A-Za-z]{2,}\\d{2}[A-Za-z]?)[-_ ]([A-Za-z]{0,4}\\d{1,4}[A-Za-z]{0,2}\\d{0,2})\\W*",
            Pattern.DOTALL);

    private Codes() {}

    /**
     * The canonical form of an id, as far as it is one.
     *
     * @param event the session's event, which tells where the number begins
     * @return empty when the id identifies nothing, as an event's code alone or words do
     */
    static Optional<String> canonical(String raw, String event) {
        String upper = raw.strip().toUpperCase(Locale.ROOT);
        Optional<String> ofEvent = ofEvent(upper, event.toUpperCase(Locale.ROOT));
        if (ofEvent.isPresent()) {
            return ofEvent;
        }
        Optional<SessionCode> code = SessionCode.parse(upper);
        if (code.isPresent()) {
            return code.map(SessionCode::toString);
        }
        boolean identifies =
                TOKEN.matcher(upper).matches() && !compact(upper).equals(compact(event.toUpperCase(Locale.ROOT)));
        return identifies ? Optional.of(raw.strip()) : Optional.empty();
    }

    /** Tolerates hyphens anywhere and one letter too many before the event: {@code sHKG18-HK-10}, {@code LCA-14-210}. */
    private static Optional<String> ofEvent(String id, String event) {
        String compactEvent = compact(event);
        String compactId = compact(id);
        int start = compactEvent.isEmpty() ? -1 : compactId.indexOf(compactEvent);
        if (start < 0 || start > 1) {
            return Optional.empty();
        }
        String number = compactId.substring(start + compactEvent.length());
        return NUMBER.matcher(number).matches()
                ? SessionCode.parse(event + "-" + number).map(SessionCode::toString)
                : Optional.empty();
    }

    /** The code of this event that a title begins or ends with, or a file's name begins with. */
    static Optional<String> within(String text, String event) {
        for (Pattern place : new Pattern[] {LEADING, TRAILING}) {
            Matcher code = place.matcher(text);
            if (code.matches() && code.group(1).equalsIgnoreCase(event)) {
                return ofEvent(
                        (code.group(1) + code.group(2)).toUpperCase(Locale.ROOT), event.toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** The code that a title begins with, of whatever event. */
    static Optional<String> leading(String title) {
        Matcher code = LEADING.matcher(title);
        return code.matches()
                ? Optional.of((code.group(1) + "-" + code.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether the writer of an id took more liberties than blanks around it and case. */
    static boolean isMalformed(String raw, String canonical) {
        return !raw.strip().equalsIgnoreCase(canonical);
    }

    /** Letters and digits alone, for upper case text. */
    static String compact(String upper) {
        StringBuilder compact = new StringBuilder(upper.length());
        for (int index = 0; index < upper.length(); index++) {
            char letter = upper.charAt(index);
            if (letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9') {
                compact.append(letter);
            }
        }
        return compact.toString();
    }
}
