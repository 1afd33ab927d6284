package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sessionsearch.session.Problem;

/** Collects what is wrong in one file, each rule once. Not thread-safe. */
final class Findings {

    private final String source;
    private final Set<Rule> rules = EnumSet.noneOf(Rule.class);
    private final List<Problem> problems = new ArrayList<>(4);

    Findings(String source) {
        this.source = source;
    }

    void add(Rule rule, int line, String message) {
        if (rules.add(rule)) {
            problems.add(rule.at(source, line, message));
        }
    }

    void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    List<Problem> problems() {
        return problems;
    }
}
