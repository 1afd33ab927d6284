package org.sessionsearch.config;

import java.util.List;

/** Settings that cannot be used; each problem is one sentence that names where it is. */
public final class SettingsException extends Exception {

    private final transient List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem. */
    public List<String> problems() {
        return problems;
    }
}
