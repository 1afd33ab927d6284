package org.sessionsearch.session;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** A session is lost, or shows something wrong or private. */
    ERROR,
    /** A session is shown, but something about it is missing, unclear or had to be repaired. */
    WARNING
}
