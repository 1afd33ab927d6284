package org.sessionsearch.lucene.schema;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, the same way for what is indexed and for what is typed.
 *
 * <p>Words that punctuation joins are indexed apart and together: {@code OP-TEE} is {@code op}, {@code tee} and
 * {@code optee}; {@code AI/ML} is {@code ai}, {@code ml} and {@code aiml}. {@code c++}, {@code c#} and {@code .net} stay
 * whole. Scripts written without blanks are cut by ICU's dictionaries. An emoji is a word.
 */
public final class Words {

    private static final int MOST_PARTS = 6;
    private static final int ASCII = 128;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Token> parts = new ArrayList<>();
    private int inner;

    /** Made for the first run without blanks: it costs more than most runs take. */
    private BreakIterator breaks;

    private Words(String text) {
        this.text = text;
    }

    /** The words of {@code text}, in order. */
    public static List<Token> of(String text) {
        Words words = new Words(text);
        words.read();
        return words.tokens;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (startsDotted(at)) {
                at = readDotted(at);
            } else if (isUnspaced(letter)) {
                at = readUnspaced(at);
            } else if (isLetter(letter)) {
                at = readCompound(at);
            } else if (isPicture(letter)) {
                at = readPicture(at);
            } else {
                at += Character.charCount(letter);
            }
        }
    }

    /** Reads words joined by punctuation, or one word. */
    private int readCompound(int from) {
        int firstEnd = endOfSigns(from, endOfWord(from));
        if (afterConnector(firstEnd) < 0) {
            tokens.add(token(from, firstEnd, 1));
            return firstEnd;
        }
        int firstOfWhole = tokens.size();
        int subcompounds = 0;
        int at = from;
        parts.clear();
        inner = 0;
        while (true) {
            int tail = endOfSigns(at, endOfWord(at));
            parts.add(token(at, tail, 1));
            int next = afterConnector(tail);
            boolean outer = next < 0 || "/&@:".indexOf(text.charAt(tail)) >= 0;
            if (outer) {
                addSubcompound();
                subcompounds++;
            }
            if (next < 0) {
                addWhole(firstOfWhole, subcompounds, tail);
                return tail;
            }
            at = next;
        }
    }

    private void addSubcompound() {
        dropPossessive();
        List<Token> members = parts.subList(inner, parts.size());
        tokens.add(members.get(0));
        if (members.size() > 1 && members.size() <= MOST_PARTS) {
            tokens.add(together(members));
        }
        tokens.addAll(members.subList(1, members.size()));
        inner = parts.size();
    }

    private void addWhole(int first, int subcompounds, int end) {
        if (subcompounds > 1 && subcompounds <= 3 && parts.size() <= MOST_PARTS) {
            Token whole = together(parts);
            tokens.add(first + 1, new Token(whole.text(), whole.lower(), whole.start(), end, 0));
        }
    }

    /** The English {@code 's} is no word. */
    private void dropPossessive() {
        int last = parts.size() - 1;
        if (last > inner
                && parts.get(last).text().equals("s")
                && isApostrophe(text.charAt(parts.get(last).start() - 1))) {
            parts.remove(last);
        }
    }

    private Token together(List<Token> members) {
        StringBuilder joined = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        boolean numbers = members.stream().allMatch(member -> isNumber(member.text()));
        for (Token member : members) {
            if (numbers && !joined.isEmpty()) {
                joined.append('.');
                lower.append('.');
            }
            joined.append(member.text());
            lower.append(member.lower());
        }
        int start = members.get(0).start();
        int end = members.get(members.size() - 1).end();
        return new Token(bounded(joined.toString()), bounded(lower.toString()), start, end, 0);
    }

    /** Reads {@code .net}: the dot belongs to the word. */
    private int readDotted(int dot) {
        int end = endOfWord(dot + 1);
        Token dotted = token(dot, end, 1);
        tokens.add(dotted);
        Token plain = token(dot + 1, end, 0);
        tokens.add(plain);
        return end;
    }

    private boolean startsDotted(int at) {
        if (text.charAt(at) != '.' || at + 2 >= text.length() || at > 0 && !isBlank(text.charAt(at - 1))) {
            return false;
        }
        int end = endOfWord(at + 1);
        boolean alone = end == text.length() || !isConnector(text.charAt(end)) || afterConnector(end) < 0;
        return end - at >= 3 && end - at <= 6 && alone && Character.isLetter(text.charAt(at + 1));
    }

    /** Reads a run of a script without blanks, word by word. */
    private int readUnspaced(int from) {
        int end = from;
        while (end < text.length() && isUnspaced(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (breaks == null) {
            breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        }
        breaks.setText(text.substring(from, end));
        int start = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            tokens.add(token(from + start, from + next, 1));
            start = next;
        }
        return end;
    }

    private int readPicture(int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && isPartOfPicture(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        String picture = text.substring(from, from + Character.charCount(text.codePointAt(from)));
        tokens.add(new Token(picture, picture, from, end, 1));
        return end;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            if (letter < ASCII ? !isAsciiLetter(letter) : !isLetter(letter) && !isMark(letter) || isUnspaced(letter)) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    /** The end of {@code c++}, {@code c#} or {@code f#}, where a word ends in such signs. */
    private int endOfSigns(int start, int end) {
        if (end - start > 2) {
            return end;
        }
        if (text.startsWith("++", end)) {
            return end + 2;
        }
        boolean sharp = text.startsWith("#", end) && Character.isLetter(text.charAt(start));
        boolean last = end + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(end + 1));
        return sharp && last ? end + 1 : end;
    }

    /** Where the next word of a compound starts, if there is one after the connector at {@code at}; else -1. */
    private int afterConnector(int at) {
        if (at >= text.length() || !isConnector(text.charAt(at))) {
            return -1;
        }
        int next = text.startsWith("::", at) ? at + 2 : at + 1;
        if (next >= text.length()) {
            return -1;
        }
        int letter = text.codePointAt(next);
        return isLetter(letter) && !isUnspaced(letter) ? next : -1;
    }

    private Token token(int start, int end, int step) {
        String lower = Folding.lower(text.substring(start, end));
        return new Token(bounded(Folding.foldLower(lower)), bounded(lower), start, end, step);
    }

    private static String bounded(String word) {
        if (word.length() <= Token.MAX_LENGTH) {
            return word;
        }
        int end =
                Character.isHighSurrogate(word.charAt(Token.MAX_LENGTH - 1)) ? Token.MAX_LENGTH - 1 : Token.MAX_LENGTH;
        return word.substring(0, end);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isAsciiLetter(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }

    private static boolean isLetter(int letter) {
        if (letter < ASCII) {
            return isAsciiLetter(letter);
        }
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.OTHER_NUMBER && letter < 0x2190;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isUnspaced(int letter) {
        if (letter < 0x0E00) {
            return false;
        }
        return switch (UScript.getScript(letter)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> letter == 0x30FC;
        };
    }

    private static boolean isPicture(int letter) {
        return letter >= 0x2190 && UCharacter.hasBinaryProperty(letter, UProperty.EMOJI);
    }

    private static boolean isPartOfPicture(int letter) {
        return letter == 0xFE0F || letter >= 0x1F3FB && letter <= 0x1F3FF;
    }

    private static boolean isConnector(char sign) {
        return "-._/'+&@:\u2010\u2011\u2019".indexOf(sign) >= 0;
    }

    private static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '\u2019';
    }

    private static boolean isBlank(char sign) {
        return !Character.isLetterOrDigit(sign) && sign != '.';
    }
}
