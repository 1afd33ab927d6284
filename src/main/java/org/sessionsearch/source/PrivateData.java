package org.sessionsearch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and removes what is nobody's business: e-mail addresses, passwords, and ways into online meetings. */
final class PrivateData {

    private static final Pattern EMAIL =
            Pattern.compile("(?:mailto:)?(?<![\\p{L}\\p{N}._%+/@-])(?!git@)[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}@"
                    + "(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}");

    private static final Pattern SPELLED_EMAIL = Pattern.compile(
            "[\\w.+-]{1,64} ?[\\[({] ?at ?[\\])}] ?[\\w-]{1,63}(?:(?: ?[\\[({] ?dot ?[\\])}] ?|\\.)[\\w-]{2,63}){1,5}",
            Pattern.CASE_INSENSITIVE);

    /** Outside an invitation only what cannot be a word: “password: hunter2”, but not “Passwords: the weak point”. */
    private static final Pattern PASSWORD = Pattern.compile(
            "\\b(?:password|passcode|pwd)\\s*[:=]\\s*(?=[^\\s,;]{0,60}\\d)[^\\s,;]{4,}", Pattern.CASE_INSENSITIVE);

    /** Only texts with such a word are worth a closer look for a password. */
    private static final Marks PASSWORD_MARKS = new Marks("assword", "asscode", "PASS", "pwd");

    /** The same for an address that is spelled. */
    private static final Marks SPELLED_MARKS = new Marks("at]", "at)", "at ]", "at )", "AT]", "AT)");

    private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?(?:\\(\\s*\\)|\\[\\s*\\]|<\\s*>)");

    private PrivateData() {}

    /** The line, from 1, of the first private thing in a file; 0 when there is none. */
    static int firstLine(String text) {
        int invitation = Invitation.firstLink(text);
        int email = text.indexOf('@') < 0 ? -1 : firstEmail(text);
        int first = invitation < 0 ? email : email < 0 ? invitation : Math.min(invitation, email);
        int line = 1;
        for (int index = 0; index < first; index++) {
            line += text.charAt(index) == '\n' ? 1 : 0;
        }
        return first < 0 ? 0 : line;
    }

    private static int firstEmail(String text) {
        Matcher email = EMAIL.matcher(text);
        return email.find() ? email.start() : -1;
    }

    /** Whether a link leads into a meeting, or to an e-mail address. */
    static boolean isPrivateLink(String url) {
        return Invitation.firstLink(url) >= 0 || (url.indexOf('@') >= 0 && firstEmail(url) >= 0);
    }

    /** The text without anything private; the same object when there is nothing. */
    static String remove(String text) {
        String open = Invitation.remove(text);
        if (PASSWORD_MARKS.standIn(open)) {
            open = PASSWORD.matcher(open).replaceAll("");
        }
        if (open.indexOf('@') >= 0) {
            open = EMAIL.matcher(open).replaceAll("");
        }
        if (SPELLED_MARKS.standIn(open)) {
            open = SPELLED_EMAIL.matcher(open).replaceAll("");
        }
        return open.equals(text) ? text : EMPTY_BRACKETS.matcher(open).replaceAll("");
    }
}
