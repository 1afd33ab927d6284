package org.sessionsearch.source;

import static org.sessionsearch.session.Severity.ERROR;
import static org.sessionsearch.session.Severity.WARNING;

import java.util.Locale;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Severity;

/** Every rule that a source file can break, with what to do about it. */
enum Rule {
    BROKEN_YAML(ERROR, "correct the YAML at this line; a value with “: ” or “#” in it needs quotes"),
    BROKEN_FRONT_MATTER(ERROR, "write the YAML front matter between two lines that are exactly ---"),
    TOO_LARGE(ERROR, "keep a session file below 1 MB and its front matter below 256 KB"),
    UNREADABLE(ERROR, "make the file readable for the user that runs the service"),
    CHANGED_WHILE_READ(ERROR, "let the file rest; it is read again at its next change"),
    SYMLINK_LOOP(ERROR, "remove the symbolic link that points to one of its own parents"),
    NOT_A_SESSION(
            WARNING, "nothing, if it is no session; else give it a title and a code, a speaker, a slot or a track"),

    DUPLICATE_ID(ERROR, "give each session a code of its own"),
    WRITTEN_TWICE(WARNING, "delete the older file", "duplicate-id"),
    MISSING_ID(WARNING, "add session_id"),
    MALFORMED_ID(WARNING, "write the code as EVENT-NUMBER, such as LVC21F-317"),
    ID_TITLE_MISMATCH(WARNING, "correct the code in session_id or in the title"),

    END_NOT_AFTER_START(ERROR, "correct session_slot; the end was left out"),
    BROKEN_SLOT(ERROR, "write the time as dd-mm-yyyy HH:MM or yyyy-mm-dd HH:MM"),
    PRIVATE_DATA(ERROR, "remove e-mail addresses, meeting links and passwords from the file; they are never shown"),
    DUPLICATE_KEY(ERROR, "keep one of the two"),

    MISSING_ROOM(WARNING, "add session_room"),
    MISSING_SLOT(WARNING, "add session_slot with a date and a time"),
    MISSING_SPEAKER(WARNING, "add session_speakers"),
    MISSING_TRACK(WARNING, "add session_track"),
    MISSING_TITLE(WARNING, "add a title"),
    PLACEHOLDER_TEXT(WARNING, "write the text, or remove the placeholder"),
    HTML_IN_TEXT(WARNING, "write plain text or Markdown"),
    MOJIBAKE(WARNING, "save the text as UTF-8"),
    NOT_UTF_8(WARNING, "save the file as UTF-8"),
    COMPANY_IS_NAME(WARNING, "write the employer, or leave it empty"),
    COMPANY_SWAPPED(WARNING, "exchange company and position"),
    TRUNCATED_NAME(WARNING, "write the whole name"),
    SPELLING(WARNING, "write it as most sessions do");

    private final String label;
    private final Severity severity;
    private final String remedy;

    Rule(Severity severity, String remedy) {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.severity = severity;
        this.remedy = remedy;
    }

    Rule(Severity severity, String remedy, String label) {
        this.label = label;
        this.severity = severity;
        this.remedy = remedy;
    }

    /** The public name, {@code missing-room}. */
    String label() {
        return label;
    }

    Problem at(String path, int line, String message) {
        return new Problem(path, line, label, severity, message, remedy);
    }
}
