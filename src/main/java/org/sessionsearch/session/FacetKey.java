package org.sessionsearch.session;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds the spellings of a facet value into one key. */
final class FacetKey {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}_\u2010-\u2015-]+");
    private static final Pattern BLANK_AT_PUNCTUATION = Pattern.compile(" ?([\\p{P}\\p{S}]) ?");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FacetKey() {}

    /** The key of a track, a room, a tag and the like: {@code AI / ML} and {@code ai/ml} are both {@code ai/ml}. */
    static String of(String value) {
        return isPlain(value) ? words(value, false) : folded(value);
    }

    private static String folded(String value) {
        String separated = SEPARATORS.matcher(fold(value)).replaceAll(" ").strip();
        return BLANK_AT_PUNCTUATION.matcher(separated).replaceAll("$1");
    }

    /** The key of a person: {@code Zhou Hua}, {@code hua zhou} and {@code Hua, Zhou} are one. */
    static String ofPerson(String name) {
        return isPlain(name) ? words(name, true) : foldedPerson(name);
    }

    private static String foldedPerson(String name) {
        String[] parts =
                NOT_OF_A_NAME.matcher(fold(name)).replaceAll(" ").strip().split(" ");
        Arrays.sort(parts);
        return String.join(" ", parts);
    }

    /** Whether there is nothing to fold but case and blanks: most values are words of ASCII. */
    private static boolean isPlain(String value) {
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            if (!isPlainLetter(letter) && letter != ' ' && letter != '-' && letter != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }

    /** The words of a plain value. */
    private static String words(String value, boolean sorted) {
        List<String> words = new ArrayList<>();
        String lower = value.toLowerCase(Locale.ROOT);
        for (int start = 0, index = 0; index <= lower.length(); index++) {
            if (index == lower.length() || !isPlainLetter(lower.charAt(index))) {
                if (index > start) {
                    words.add(lower.substring(start, index));
                }
                start = index + 1;
            }
        }
        if (sorted) {
            Collections.sort(words);
        }
        return String.join(" ", words);
    }

    private static String fold(String value) {
        String lower = value.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ı', 'i');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }
}
