package org.sessionsearch.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Trims from a title what the id already says. A code is cut as a whole or not at all. */
final class Titles {

    private static final String BETWEEN = " \t:|,.-–—_";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。])\\s|\\n");
    private static final Pattern MEDIA_NAME = Pattern.compile("[^/]+(?=\\.[A-Za-z0-9]{2,4}$)");
    private static final Pattern NOT_OF_A_TITLE = Pattern.compile("(?:%20|[+_]|\\s)+");
    private static final int LONGEST = 100;

    private Titles() {}

    /** The title without the session's own code at its beginning and end, and without the event before a colon. */
    static String trim(String title, String code, String raw, String event) {
        String[] spellings = {Codes.compact(code.toUpperCase(Locale.ROOT)), Codes.compact(raw.toUpperCase(Locale.ROOT))
        };
        String before;
        String trimmed = title;
        do {
            before = trimmed;
            for (String spelling : spellings) {
                trimmed = withoutStart(trimmed, spelling);
                trimmed = withoutEnd(trimmed, spelling);
            }
            trimmed = withoutEvent(trimmed, event);
        } while (!trimmed.equals(before));
        return trimmed;
    }

    private static String withoutStart(String title, String code) {
        int end = endOfCode(title, 0, code);
        return end < 0 ? title : orWhole(title, stripBetween(title.substring(end)));
    }

    private static String withoutEnd(String title, String code) {
        for (int start = title.length() - 1; start > 0 && start >= title.length() - 2 * code.length() - 2; start--) {
            boolean parted = BETWEEN.indexOf(title.charAt(start - 1)) >= 0 || title.charAt(start - 1) == '(';
            int end = parted ? endOfCode(title, start, code) : -1;
            if (end >= 0 && (end == title.length() || title.substring(end).equals(")"))) {
                return orWhole(title, stripBetweenAtEnd(title.substring(0, start)));
            }
        }
        return title;
    }

    private static String withoutEvent(String title, String event) {
        boolean leads = !event.isEmpty() && title.regionMatches(true, 0, event, 0, event.length());
        String rest = leads ? title.substring(event.length()).stripLeading() : "";
        return rest.startsWith(":") ? orWhole(title, stripBetween(rest)) : title;
    }

    /** Where a code that starts at {@code start} ends, in any spelling; -1 when it does not stand there as a whole. */
    private static int endOfCode(String title, int start, String code) {
        int index = start;
        int matched = 0;
        while (index < title.length() && matched < code.length()) {
            char letter = Character.toUpperCase(title.charAt(index));
            if (letter == code.charAt(matched)) {
                matched++;
            } else if (matched == 0 || "-_ ".indexOf(letter) < 0) {
                return -1;
            }
            index++;
        }
        boolean whole = index == title.length() || !Character.isLetterOrDigit(title.charAt(index));
        return code.length() >= 4 && matched == code.length() && whole ? index : -1;
    }

    private static String stripBetween(String text) {
        int start = 0;
        while (start < text.length() && BETWEEN.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static String stripBetweenAtEnd(String text) {
        int end = text.length();
        while (end > 0 && (BETWEEN.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == '(')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String orWhole(String whole, String rest) {
        return rest.isBlank() ? whole : rest.strip();
    }

    /** A title for a session that has none: the name of its video or slides, else how its description begins. */
    static String instead(SessionFields fields, String code, String event, String description) {
        for (Field field : new Field[] {Field.VIDEO, Field.SLIDES}) {
            for (Value.Text link : fields.texts(field)) {
                String name = mediaName(link.text(), code, event);
                if (name.indexOf(' ') > 0) {
                    return name;
                }
            }
        }
        String sentence = SENTENCE_END.split(description, 2)[0].strip();
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int blank = sentence.lastIndexOf(' ', LONGEST);
        int end = blank > 0 ? blank : sentence.offsetByCodePoints(0, LONGEST / 2);
        return sentence.substring(0, end) + " …";
    }

    private static String mediaName(String link, String code, String event) {
        var name = MEDIA_NAME.matcher(link);
        if (code.isEmpty() || !name.find()) {
            return "";
        }
        String words = NOT_OF_A_TITLE.matcher(name.group()).replaceAll(" ").strip();
        String title = trim(words, code, code, event);
        return title.equals(words) ? "" : title;
    }
}
