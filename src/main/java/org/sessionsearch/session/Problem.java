package org.sessionsearch.session;

import java.util.Objects;

/**
 * Something that is wrong in a source file.
 *
 * @param path the file, relative to the session folder, with {@code /}
 * @param line from 1; 0 when the whole file is meant
 * @param rule name of the rule that is broken, {@code duplicate-id}
 * @param severity how bad it is
 * @param message what was found
 * @param remedy what to do about it
 */
public record Problem(String path, int line, String rule, Severity severity, String message, String remedy) {
    public Problem {
        Objects.requireNonNull(path, "path");
        if (line < 0) {
            throw new IllegalArgumentException("line must be >= 0, got " + line);
        }
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }
}
