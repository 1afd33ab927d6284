package org.sessionsearch.source;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Line breaks and blanks of plain text. */
final class Lines {

    /** A paragraph whose lines but the last all have such a length was wrapped by an editor. */
    private static final int SHORTEST_WRAPPED = 50;

    private static final int LONGEST_WRAPPED = 110;

    private static final Set<UnicodeScript> WITHOUT_BLANKS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\u00AD\\u200E\\u200F\\u202A-\\u202E]");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");
    private static final Pattern BLANKS_AT_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern RULE = Pattern.compile("(?m)^[\\s=_~*+#^.\"'★-]{3,}$");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
    private static final Pattern ANY_BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Lines() {}

    /** Single blanks, at most one empty line, none of marks only, nothing invisible. */
    static String tidy(String text) {
        String tidy = normalized(text);
        if (tidy.contains("  ") || tidy.indexOf('\t') >= 0 || tidy.indexOf('\u00A0') >= 0) {
            tidy = BLANKS.matcher(tidy).replaceAll(" ");
        }
        if (tidy.contains(" \n") || tidy.contains("\n ")) {
            tidy = BLANKS_AT_BREAK.matcher(tidy).replaceAll("\n");
        }
        if (mayHoldRule(tidy)) {
            tidy = RULE.matcher(tidy).replaceAll("");
        }
        return tidy.contains("\n\n\n")
                ? MANY_BREAKS.matcher(tidy).replaceAll("\n\n").strip()
                : tidy.strip();
    }

    /** Everything on one line. */
    static String single(String text) {
        String line = normalized(text);
        return (hasBlanksToChange(line) ? ANY_BLANKS.matcher(line).replaceAll(" ") : line).strip();
    }

    /** Whether a line begins as one of marks only does. */
    private static boolean mayHoldRule(String text) {
        boolean start = true;
        for (int index = 0; index + 2 < text.length(); index++) {
            char letter = text.charAt(index);
            if (start && isOfRule(letter) && isOfRule(text.charAt(index + 1)) && isOfRule(text.charAt(index + 2))) {
                return true;
            }
            start = letter == '\n' || letter == '\r' || letter == '\u0085' || letter == '\u2028' || letter == '\u2029';
        }
        return false;
    }

    private static boolean isOfRule(char letter) {
        return letter <= ' ' || letter == '\u2605' || "=_~*+#^.\"'-".indexOf(letter) >= 0;
    }

    /** Whether there are others than single spaces. */
    private static boolean hasBlanksToChange(String line) {
        boolean after = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            boolean blank = letter <= ' ' || letter >= 0x80 && Character.isSpaceChar(letter);
            if (blank && (after || letter != ' ')) {
                return true;
            }
            after = blank;
        }
        return false;
    }

    private static String normalized(String text) {
        if (isPlainLatin(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.isNormalized(visible, Normalizer.Form.NFC)
                ? visible
                : Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Such text holds neither invisible nor combining characters. */
    private static boolean isPlainLatin(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == 0xAD || text.charAt(index) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    /** Joins the lines of a paragraph that an editor wrapped; leaves those that a person broke. */
    static String unwrap(String paragraph) {
        String[] lines = paragraph.split("\n");
        if (lines.length < 2) {
            return paragraph;
        }
        for (int index = 0; index < lines.length; index++) {
            int length = lines[index].strip().length();
            if (length > LONGEST_WRAPPED || (index < lines.length - 1 && length < SHORTEST_WRAPPED)) {
                return paragraph;
            }
        }
        StringBuilder joined = new StringBuilder(lines[0].strip());
        for (int index = 1; index < lines.length; index++) {
            String line = lines[index].strip();
            joined.append(isJoinedByBlank(joined, line) ? " " : "").append(line);
        }
        return joined.toString();
    }

    private static boolean isJoinedByBlank(CharSequence before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        return !WITHOUT_BLANKS.contains(UnicodeScript.of(before.charAt(before.length() - 1)))
                || !WITHOUT_BLANKS.contains(UnicodeScript.of(after.charAt(0)));
    }
}
