package org.sessionsearch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and removes what is nobody's business: e-mail addresses, links to meetings, their numbers and passwords. */
final class PrivateData {

    private static final Pattern EMAIL = Pattern.compile(
            "(?:mailto:)?(?<![\\p{L}\\p{N}._%+/@-])(?!git@)[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,24}");
    private static final Pattern SPELLED_EMAIL = Pattern.compile(
            "[\\w.+-]{1,64} ?[\\[({] ?at ?[\\])}] ?[\\w-]{1,63}(?: ?[\\[({] ?dot ?[\\])}] ?[\\w-]{1,63}|\\.[\\w-]{2,63})+",
            Pattern.CASE_INSENSITIVE);

    private static final String HOST = "(?:[\\w-]+\\.)*(?:zoom\\.us|zoomgov\\.com|webex\\.com|teams\\.microsoft\\.com"
            + "|teams\\.live\\.com|meet\\.google\\.com|gotomeeting\\.com|gotomeet\\.me|global\\.gotowebinar\\.com"
            + "|bluejeans\\.com|whereby\\.com|meet\\.jit\\.si|bigbluebutton\\.org)";
    private static final Pattern MEETING_LINK =
            Pattern.compile("(?:https?:)?(?://)?" + HOST + "/[^\\s<>\"')\\]]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern INVITATION = Pattern.compile(
            "\\b(?:to )?join (?:this|the|our) (?:session|meeting|talk|webinar|call)\\b|\\bjoin zoom\\b|\\bmeeting id\\b"
                    + "|\\bone tap mobile\\b",
            Pattern.CASE_INSENSITIVE);

    /** From the invitation to the label of the text proper. */
    private static final Pattern PREAMBLE = Pattern.compile(
            "\\bto join (?:this|the|our) (?:session|meeting|talk|webinar|call)\\b.{0,1500}?\\b(?:description|abstract|summary)\\s*:",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ACCESS_LINE = Pattern.compile(
            "[\\W_]*(?:(?:to )?join (?:this|the|our|zoom)\\b.*|(?:youtube|zoom|webex|live ?stream|google meet|ms teams|teams)\\s*:.*"
                    + "|.*\\b(?:one tap mobile|dial by your location|find your local number|join zoom meeting|join by phone)\\b.*"
                    + "|\\+?\\d[\\d ()-]{6,}[\\d,*#]+.*|(?:description|abstract)\\s*:)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ACCESS_LINE = 200;

    private static final Pattern SECRET = Pattern.compile(
            "\\b(?:(?:meeting|webinar|conference|zoom) )?(?:id|pass(?:word|code)|pwd|pin(?: code)?|access code)\\s*[:=]\\s*(?:\\d[\\d -]{4,}\\d|[^\\s,;]+)",
            Pattern.CASE_INSENSITIVE);

    /** Outside an invitation only what cannot be a word: “password: hunter2”, but not “Passwords: the weak point”. */
    private static final Pattern PLAIN_PASSWORD = Pattern.compile(
            "\\b(?:password|passcode|pwd)\\s*[:=]\\s*(?=[^\\s,;]*\\d)[^\\s,;]{4,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?(?:\\(\\s*\\)|\\[\\s*\\]|<\\s*>)");

    private PrivateData() {}

    /** The line, from 1, of the first private thing in a text; 0 when there is none. */
    static int firstLine(String text) {
        int first = Integer.MAX_VALUE;
        for (Pattern pattern : new Pattern[] {EMAIL, MEETING_LINK}) {
            Matcher found = pattern.matcher(text);
            if (mayHold(text) && found.find()) {
                first = Math.min(first, found.start());
            }
        }
        return first == Integer.MAX_VALUE
                ? 0
                : 1
                        + (int) text.substring(0, first)
                                .chars()
                                .filter(letter -> letter == '\n')
                                .count();
    }

    private static boolean mayHold(String text) {
        return text.indexOf('@') >= 0 || text.contains("/j/") || text.contains("meet");
    }

    /** Whether a link leads into a meeting, or to an e-mail address. */
    static boolean isPrivateLink(String url) {
        return MEETING_LINK.matcher(url).find() || EMAIL.matcher(url).find();
    }

    /** The text without anything private; the same object when there is nothing. */
    static String remove(String text) {
        String open = text;
        if (INVITATION.matcher(text).find() || MEETING_LINK.matcher(text).find()) {
            open = withoutInvitation(text);
        }
        open = PLAIN_PASSWORD.matcher(open).replaceAll("");
        if (open.indexOf('@') >= 0) {
            open = EMAIL.matcher(open).replaceAll("");
        }
        if (open.contains("at]") || open.contains("at)") || open.contains("at }") || open.contains("at ]")) {
            open = SPELLED_EMAIL.matcher(open).replaceAll("");
        }
        return open.equals(text) ? text : EMPTY_BRACKETS.matcher(open).replaceAll("");
    }

    private static String withoutInvitation(String text) {
        StringBuilder open = new StringBuilder(text.length());
        for (String line : PREAMBLE.matcher(text).replaceAll("").split("\n", -1)) {
            boolean access = line.length() <= LONGEST_ACCESS_LINE
                    && (ACCESS_LINE.matcher(line).matches()
                            || MEETING_LINK.matcher(line).find());
            if (!access) {
                String harmless = MEETING_LINK.matcher(line).replaceAll("");
                open.append(SECRET.matcher(harmless).replaceAll("")).append('\n');
            }
        }
        return open.toString().strip();
    }
}
