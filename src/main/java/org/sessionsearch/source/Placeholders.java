package org.sessionsearch.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand where something is missing. */
final class Placeholders {

    private static final Set<String> NOTHING = Set.of(
            "",
            "none",
            "none/other",
            "null",
            "nil",
            "n/a",
            "na",
            "nan",
            "undefined",
            "not available",
            "not found",
            "no content found",
            "tba",
            "tbc",
            "tbd",
            "to be announced",
            "to be confirmed",
            "to be defined",
            "to be determined",
            "to be decided",
            "coming soon",
            "details tbd",
            "details tba",
            "details to follow",
            "description tbd",
            "description tba",
            "abstract tbd",
            "abstract tba",
            "no description",
            "no abstract",
            "not specified",
            "not applicable",
            "untitled",
            "test speaker",
            "speaker tbd",
            "speaker tba");

    /** Words that are an empty text, but could be the name of a track or a tag. */
    private static final Set<String> NO_TEXT = Set.of(
            "content",
            "description",
            "abstract",
            "bio",
            "biography",
            "test",
            "this is a test",
            "this is a test session",
            "lorem ipsum");

    private static final int LONGEST = 40;
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}|[\\n\\t]");

    private Placeholders() {}

    /** Whether {@code value} names nothing, {@code Not Available} or {@code '""'}. */
    static boolean isNoValue(String value) {
        return value.isEmpty() || value.length() <= LONGEST && NOTHING.contains(key(value));
    }

    /** Whether {@code text} says nothing; more words than those of {@link #isNoValue} are no text. */
    static boolean isNoText(String text) {
        return text.length() <= LONGEST && (isNoValue(text) || NO_TEXT.contains(key(text)));
    }

    /** Whether something stands there, and it says nothing. */
    static boolean isPlaceholderText(String text) {
        return !text.isBlank() && isNoText(text);
    }

    /** The words alone: without marks and blanks at both ends. */
    private static String key(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && !Character.isLetterOrDigit(value.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(value.charAt(end - 1))) {
            end--;
        }
        String key = value.substring(start, end).toLowerCase(Locale.ROOT);
        return hasBlanks(key) ? BLANKS.matcher(key).replaceAll(" ") : key;
    }

    /** Whether there may be others than single ones between words. */
    private static boolean hasBlanks(String key) {
        for (int index = 0; index < key.length(); index++) {
            char letter = key.charAt(index);
            if (letter < ' ' || letter == ' ' && key.charAt(index + 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
