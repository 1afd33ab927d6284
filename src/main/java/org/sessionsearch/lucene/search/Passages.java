package org.sessionsearch.lucene.search;

import java.util.List;
import org.sessionsearch.query.TextRange;

/** Chooses the part of a long text that shows best why it matched. */
final class Passages {

    /** About how long a passage is. UTF-16 units. */
    static final int LENGTH = 200;

    /** How far an end may move to fall between two sentences or words. */
    private static final int SLACK = 60;

    private Passages() {}

    /**
     * The part with the most different words, and of those the one with the most matches; the beginning when nothing
     * matches.
     *
     * @param matches in order, without overlap
     * @param words of each match, which word it is
     */
    static TextRange best(String text, List<TextRange> matches, int[] words) {
        if (text.length() <= LENGTH + SLACK) {
            return new TextRange(0, text.length());
        }
        int from = matches.isEmpty() ? 0 : start(text, matches.get(bestStart(matches, words)));
        return new TextRange(from, end(text, from, matches));
    }

    private static int bestStart(List<TextRange> matches, int[] words) {
        int best = 0;
        int bestWorth = 0;
        for (int i = 0; i < matches.size(); i++) {
            long different = 0;
            int count = 0;
            for (int j = i; j < matches.size() && fits(matches.get(i), matches.get(j)); j++) {
                different |= 1L << words[j];
                count++;
            }
            int worth = Long.bitCount(different) * 100 + Math.min(count, 99);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = i;
            }
        }
        return best;
    }

    private static boolean fits(TextRange first, TextRange other) {
        return other.end() - first.start() <= LENGTH - SLACK / 2;
    }

    /** The start of the sentence of a match, or of a word some way before it. */
    private static int start(String text, TextRange match) {
        int earliest = Math.max(0, match.start() - SLACK);
        for (int i = match.start(); i > earliest; i--) {
            if (isSentenceStart(text, i)) {
                return i;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        for (int i = earliest; i < match.start(); i++) {
            if (isBlank(text.charAt(i - 1)) && !isBlank(text.charAt(i))) {
                return i;
            }
        }
        return match.start();
    }

    private static int end(String text, int from, List<TextRange> matches) {
        int latest = Math.min(text.length(), from + LENGTH + SLACK);
        int end = Math.min(text.length(), from + LENGTH);
        if (latest == text.length()) {
            return latest;
        }
        for (int i = latest; i > end - SLACK; i--) {
            if (isSentenceStart(text, i)) {
                return trimmed(text, i);
            }
        }
        while (end > from + SLACK && !isBlank(text.charAt(end))) {
            end--;
        }
        end = end == from + SLACK ? from + LENGTH : trimmed(text, end);
        for (TextRange match : matches) {
            if (match.start() < end && match.end() > end) {
                end = match.end();
            }
        }
        return Character.isLowSurrogate(text.charAt(Math.min(end, text.length() - 1))) ? end + 1 : end;
    }

    private static int trimmed(String text, int end) {
        int trimmed = end;
        while (trimmed > 1 && isBlank(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static boolean isSentenceStart(String text, int at) {
        if (at == 0 || at >= text.length()) {
            return at == 0;
        }
        char before = text.charAt(at - 1);
        if (before == '\n' || before == '\u3002') {
            return true;
        }
        return at > 1 && isBlank(before) && ".!?".indexOf(text.charAt(at - 2)) >= 0 && !isBlank(text.charAt(at));
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign);
    }
}
