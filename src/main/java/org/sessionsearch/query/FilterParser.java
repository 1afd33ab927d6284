package org.sessionsearch.query;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Reads filter expressions, {@code (track:"Linux Kernel" OR tag:boot) AND NOT level:Introductory AND start >= 2021-09-09}.
 *
 * <pre>
 * expression = all { OR all }
 * all        = part { AND part }
 * part       = NOT part | "(" expression ")" | facet | time
 * facet      = name ( ":" | "=" | "!=" ) ( value | "(none)" )
 * name       = event | track | theme | room | speaker | company | tag | type | level | language | day
 * value      = word | '"' text '"'            in the text \" is a quote and \\ a backslash
 * time       = ( start | end | day ) ( "=" | "!=" | "&lt;" | "&lt;=" | ">" | ">=" ) moment
 *            | ( start | end | day ) [ ":" ] moment TO moment
 * moment     = 2021 | 2021-09 | 2021-09-10 | 2021-09-10T12:40 | 2021-09-10T12:40:00+02:00
 * </pre>
 *
 * <p>NOT binds closest, then AND, then OR. Operators may be in any case. A word ends at a blank or parenthesis. Both
 * ends of {@code TO} are inclusive. Immutable, so threads may share it.
 */
public final class FilterParser {

    /** Longer expressions are refused. UTF-16 units. */
    public static final int MAX_LENGTH = 4000;

    private final ZoneId zone;

    /**
     * @param zone of times that are written without an offset
     */
    public FilterParser(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** What became of an expression. */
    public sealed interface Outcome {}

    public record Parsed(Filter filter) implements Outcome {}

    /**
     * @param position of the first character that does not fit, from 0
     * @param message what was expected there and what was found
     */
    public record Rejected(int position, String message) implements Outcome {}

    /** Reads an expression; a blank one lets every session pass. */
    public Outcome parse(String expression) {
        if (expression.isBlank()) {
            return new Parsed(Filter.ALL);
        }
        if (expression.length() > MAX_LENGTH) {
            return new Rejected(
                    MAX_LENGTH, "a filter must have at most " + MAX_LENGTH + " characters, got " + expression.length());
        }
        try {
            return new Parsed(new FilterReader(expression, zone).read());
        } catch (FilterReader.Unexpected e) {
            return new Rejected(e.position(), e.getMessage());
        }
    }
}
