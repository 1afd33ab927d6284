package org.sessionsearch.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text proper out of the pages of the 2014 to 2018 archives, which repeat the facts of the front matter, the
 * venue and the social links around it, in up to four fifths of their words.
 */
final class ArchiveText {

    /** What only such a page holds. */
    private static final Pattern MARK = Pattern.compile(
            "(?mi)★|^\\W*(?:session id|session name|event date)\\s*:|^\\W*(?:event details|follow us on social media)\\W*$");

    private static final Pattern STARRED = Pattern.compile("[ \\t]*★[ \\t]*([^★\\n]{3,40}?)[ \\t]*★[ \\t]*");
    private static final Pattern HEADING = Pattern.compile("(?:★|#{1,4})\\s*([^★#]{3,40}?)\\s*(?:★|#*)\\s*");
    private static final Set<String> TEXT_HEADINGS =
            Set.of("session summary", "session description", "session abstract", "summary", "description", "abstract");
    private static final Set<String> OTHER_HEADINGS = Set.of("resources", "event details", "follow us on social media");

    private static final Pattern FACT = Pattern.compile(
            "[\\s\"'*_>-]*(?:session id|session name|speakers?|speaker positions?|positions?|track|date|event date|keywords?"
                    + "|event page|presentations?|presentations? (?:&|and) videos?|videos?|etherpad|pathable|slides)\\**\\s*:.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK_ONLY = Pattern.compile("[\\s'\"<>()-]*(?:https?://|www\\.)\\S+[\\s'\"]*");
    private static final Pattern SOCIAL =
            Pattern.compile("\\W*follow us on social media\\W*", Pattern.CASE_INSENSITIVE);

    private ArchiveText() {}

    /** The text proper; the same object when {@code page} is no such page. */
    static String of(String page) {
        if (!mayBeArchived(page) || !MARK.matcher(page).find()) {
            return page;
        }
        String[] lines = STARRED.matcher(page).replaceAll("\n★ $1 ★\n").split("\n");
        StringBuilder text = new StringBuilder();
        boolean keeps = true;
        for (int index = firstOfText(lines); index < lines.length; index++) {
            String heading = heading(lines[index]);
            if (TEXT_HEADINGS.contains(heading)) {
                keeps = true;
            } else if (OTHER_HEADINGS.contains(heading)
                    || SOCIAL.matcher(lines[index]).matches()) {
                keeps = false;
            } else if (keeps && !isNoise(lines[index])) {
                text.append(lines[index]).append('\n');
            }
        }
        return text.toString();
    }

    private static boolean mayBeArchived(String page) {
        return page.indexOf('★') >= 0
                || page.contains("ession ID")
                || page.contains("ession Name")
                || page.contains("vent D")
                || page.contains("ollow us on");
    }

    /** Above the heading of the text there are only facts. */
    private static int firstOfText(String[] lines) {
        for (int index = 0; index < lines.length; index++) {
            if (TEXT_HEADINGS.contains(heading(lines[index]))) {
                return index;
            }
        }
        return 0;
    }

    private static String heading(String line) {
        Matcher heading = HEADING.matcher(line.strip());
        return heading.matches() ? heading.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isNoise(String line) {
        return FACT.matcher(line).matches() || LINK_ONLY.matcher(line).matches() || isRule(line);
    }

    private static boolean isRule(String line) {
        String bare = line.strip();
        return bare.length() >= 3 && bare.chars().allMatch(letter -> letter == '-');
    }
}
