package org.sessionsearch.session;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** The file cannot be used as it is. */
    ERROR,
    /** The session is there, but something about it is missing or doubtful. */
    WARNING
}
