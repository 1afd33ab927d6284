package org.sessionsearch.source;

/** The front matter of one file cannot be read. Never leaves this room: it becomes a rejected file. */
final class BrokenYamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    BrokenYamlException(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    /** The line of the file, from 1. */
    int line() {
        return line;
    }
}
