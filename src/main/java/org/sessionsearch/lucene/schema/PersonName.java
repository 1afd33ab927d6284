package org.sessionsearch.lucene.schema;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways people write one person's name.
 *
 * <p>Each word of a name is also indexed in Latin letters where it is not ({@code Иван} as {@code ivan}), and with the
 * German way to write umlauts ({@code Müller} as {@code mueller}). Beside the words stand terms of the whole name: its
 * words in one order for all ({@code =anna kowalska}), and initials with the family name ({@code akowalska}).
 */
public final class PersonName {

    private PersonName() {}

    /** Made when a name first needs it: its rules take longer to read than a first answer to make. */
    private static final class ToLatin {
        private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    }

    /** The words of a name, with other spellings of a word at its place. */
    static List<Token> words(String name) {
        List<Token> words = new ArrayList<>();
        for (Token word : Words.of(name)) {
            words.add(word);
            for (String other : spellings(word)) {
                words.add(word.withText(other));
            }
        }
        return words;
    }

    /** The terms of a whole name. */
    public static Set<String> terms(String name) {
        List<String> words = TextFields.parts(Words.of(name));
        Set<String> terms = new LinkedHashSet<>();
        terms.add(whole(words));
        if (!words.isEmpty()) {
            terms.add(family(words.get(words.size() - 1)));
        }
        if (words.size() > 1 && words.size() <= 5) {
            String family = words.get(words.size() - 1);
            StringBuilder initials = new StringBuilder();
            for (String given : words.subList(0, words.size() - 1)) {
                initials.appendCodePoint(given.codePointAt(0));
            }
            terms.add(initials + family);
            terms.add(words.get(0).substring(0, words.get(0).offsetByCodePoints(0, 1)) + family);
        }
        return terms;
    }

    /** The term of a whole name, the same for every order of its words. */
    public static String whole(List<String> words) {
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        return "=" + String.join(" ", sorted);
    }

    /** The term of a family name, which in most names is the last word. */
    public static String family(String word) {
        return "~" + word;
    }

    /** Other spellings of one word of a name: in Latin letters, with umlauts written out. */
    public static Set<String> spellings(Token word) {
        Set<String> others = new LinkedHashSet<>();
        String lower = word.lower();
        if (!Folding.isAscii(lower)) {
            int script = UScript.getScript(lower.codePointAt(0));
            if (script == UScript.CYRILLIC) {
                others.add(Folding.fold(letters(ToLatin.CYRILLIC.transliterate(lower))));
            }
            if (script != UScript.LATIN) {
                others.add(Folding.fold(letters(ToLatin.ANY.transliterate(lower))));
            } else {
                others.add(Folding.fold(lower.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("å", "aa")
                        .replace("ø", "oe")));
            }
        }
        others.removeIf(other -> other.isEmpty() || other.equals(word.text()) || other.length() > Token.MAX_LENGTH);
        return others;
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
