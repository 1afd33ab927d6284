package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.sessionsearch.session.Problem;

/** Finds full names that another file writes longer: some exports cut a name off at its first accented letter. */
final class CutNames {

    /** A shorter last word is a name of its own, Ma or Lamb, or an initial. */
    private static final int LEAST_LEFT = 5;

    private static final int LEAST_LOST = 3;

    private CutNames() {}

    static List<Problem> problems(Collection<CatalogueEntry> entries) {
        TreeSet<String> names = new TreeSet<>();
        entries.forEach(entry -> names.addAll(entry.speakers()));
        List<Problem> problems = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            for (String name : entry.speakers()) {
                String next = names.higher(name);
                if (next != null && isCut(name, next)) {
                    String message = "the name " + name + " seems to be cut off; elsewhere it is " + next;
                    problems.add(Rule.TRUNCATED_NAME.at(entry.source(), 0, message));
                }
            }
        }
        return problems;
    }

    private static boolean isCut(String name, String longer) {
        return longer.startsWith(name)
                && name.indexOf(' ') > 0
                && name.length() - name.lastIndexOf(' ') > LEAST_LEFT
                && longer.indexOf(' ', name.length()) < 0
                && longer.length() - name.length() >= LEAST_LOST
                && Character.isLetter(longer.charAt(name.length()));
    }
}
