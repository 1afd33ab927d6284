package org.sessionsearch.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Selection;

/**
 * Reads the values of one facet: {@code A} takes a value, {@code -A} excludes it, {@code (none)} takes sessions without
 * one and {@code -(none)} excludes them. A backslash in front makes the rest a plain value, {@code \-A} or
 * {@code \(none)}.
 */
final class SelectionSyntax {

    private SelectionSyntax() {}

    static Selection parse(List<String> values) {
        Set<String> any = new LinkedHashSet<>();
        Set<String> none = new LinkedHashSet<>();
        boolean missing = false;
        boolean present = false;
        for (String given : values) {
            String value = given.strip();
            boolean excludes = value.startsWith("-");
            String named = excludes ? value.substring(1).strip() : value;
            if (named.equals(Facet.MISSING)) {
                missing |= !excludes;
                present |= excludes;
            } else if (!named.isEmpty()) {
                (excludes ? none : any).add(named.startsWith("\\") ? named.substring(1) : named);
            }
        }
        return new Selection(any, none, missing, present);
    }
}
