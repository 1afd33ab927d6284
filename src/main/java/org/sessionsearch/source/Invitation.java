package org.sessionsearch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and removes invitations to online meetings: their links, numbers and passwords. */
final class Invitation {

    private static final String HOST =
            "(?:[\\w-]{1,63}\\.){0,4}(?:zoom\\.us|zoomgov\\.com|webex\\.com|teams\\.microsoft\\.com"
                    + "|teams\\.live\\.com|meet\\.google\\.com|gotomeeting\\.com|gotomeet\\.me|gotowebinar\\.com"
                    + "|bluejeans\\.com|whereby\\.com|meet\\.jit\\.si)";

    private static final Pattern LINK =
            Pattern.compile("(?:https?:)?(?://)?(?<![\\w.-])" + HOST + "/[^\\s<>\"')\\]]+", Pattern.CASE_INSENSITIVE);

    private static final String JOIN = "join (?:this|the|our) (?:live )?(?:session|meeting|talk|webinar|call)\\b";

    /** Only texts with such a word are worth a closer look. */
    private static final Marks MARKS = new Marks(
            "zoom",
            "Zoom",
            "webex",
            "Webex",
            "WebEx",
            "teams.",
            "meet.",
            "meeting.com",
            "gotomeet",
            "gotowebinar",
            "bluejeans",
            "whereby",
            "eeting ID",
            "eeting id",
            "ne tap mobile",
            "oin this",
            "oin the",
            "oin our");

    private static final Pattern START = Pattern.compile(
            "\\b" + JOIN + "|\\bjoin zoom\\b|\\bmeeting id\\b|\\bone tap mobile\\b", Pattern.CASE_INSENSITIVE);

    /** From the invitation to the label of the text proper. */
    private static final Pattern PREAMBLE = Pattern.compile(
            "\\bto " + JOIN + ".{0,1500}?\\b(?:description|abstract|summary)\\s*:",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile(
            "[\\W_]*(?:(?:to )?join (?:this|the|our|zoom)\\b.*"
                    + "|(?:youtube|zoom|webex|live ?stream|google meet|ms teams|teams)\\s*:.*"
                    + "|.*\\b(?:one tap mobile|dial by your location|find your local number|join by phone)\\b.*"
                    + "|\\+?\\d[\\d ()-]{6,}[\\d,*#]+.*|(?:description|abstract)\\s*:)",
            Pattern.CASE_INSENSITIVE);

    /** A longer line holds text of the session as well. */
    private static final int LONGEST_LINE = 200;

    private static final Pattern SECRET = Pattern.compile(
            "\\b(?:(?:meeting|webinar|conference|zoom) )?(?:id|pass(?:word|code)|pwd|pin(?: code)?|access code)"
                    + "\\s*[:=]\\s*(?:\\d[\\d -]{4,}\\d|[^\\s,;]+)",
            Pattern.CASE_INSENSITIVE);

    private Invitation() {}

    /** Where a text first links to a meeting; -1 when it does not. */
    static int firstLink(String text) {
        if (!MARKS.standIn(text)) {
            return -1;
        }
        Matcher link = LINK.matcher(text);
        return link.find() ? link.start() : -1;
    }

    /** The text without invitations; the same object when there is none. */
    static String remove(String text) {
        boolean invites = MARKS.standIn(text)
                && (START.matcher(text).find() || LINK.matcher(text).find());
        return invites ? withoutLines(PREAMBLE.matcher(text).replaceAll("")) : text;
    }

    private static String withoutLines(String text) {
        StringBuilder open = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            boolean isShort = line.length() <= LONGEST_LINE;
            if (!isShort || !(LINE.matcher(line).matches() || LINK.matcher(line).find())) {
                String harmless = LINK.matcher(line).replaceAll("");
                open.append(SECRET.matcher(harmless).replaceAll("")).append('\n');
            }
        }
        return open.toString().strip();
    }
}
