package org.sessionsearch.instant;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sessionsearch.query.TextRange;

/**
 * Cuts texts to a number of words around their first match.
 *
 * @param words most words, by attribute; {@code *} for every other attribute
 * @param ellipsis put where a text is cut
 */
record Snippets(Map<String, Integer> words, String ellipsis) {

    private static final int DEFAULT_WORDS = 10;
    private static final int MOST_WORDS = 1000;

    Snippets {
        words = Map.copyOf(words);
    }

    /** Reads {@code ["description:20", "title"]}. */
    static Snippets read(List<String> items, String ellipsis) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String item : items) {
            int colon = item.lastIndexOf(':');
            words.put(colon < 0 ? item : item.substring(0, colon), colon < 0 ? DEFAULT_WORDS : count(item, colon));
        }
        return new Snippets(words, ellipsis);
    }

    private static int count(String item, int colon) {
        String number = item.substring(colon + 1).strip();
        if (!number.matches("\\d{1,9}")) {
            throw Refusal.badRequest("attributesToSnippet: expected attribute:words, got " + WellFormed.cut(item, 100));
        }
        return Math.min(Integer.parseInt(number), MOST_WORDS);
    }

    /** The attributes that have snippets. */
    AttributeSelection attributes() {
        return new AttributeSelection(List.copyOf(words.keySet()));
    }

    String cut(String path, String text, List<TextRange> matches, Marking marking) {
        int most = most(path);
        List<TextRange> spoken = words(text);
        if (spoken.size() <= most) {
            return marking.mark(text, matches);
        }
        if (most == 0) {
            return "";
        }
        int first = start(spoken, matches, most);
        int last = first + most - 1;
        int from = first == 0 ? 0 : spoken.get(first).start();
        int to = last == spoken.size() - 1 ? text.length() : spoken.get(last).end();
        return (from == 0 ? "" : ellipsis)
                + marking.mark(text, from, to, matches)
                + (to == text.length() ? "" : ellipsis);
    }

    private int most(String path) {
        String name = path;
        while (!words.containsKey(name) && name.indexOf('.') >= 0) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return words.getOrDefault(name, words.getOrDefault("*", DEFAULT_WORDS));
    }

    /** Leaves a third of the words before the first match. */
    private static int start(List<TextRange> spoken, List<TextRange> matches, int most) {
        if (matches.isEmpty()) {
            return 0;
        }
        int hit = 0;
        while (hit < spoken.size() - 1
                && spoken.get(hit).end() <= matches.getFirst().start()) {
            hit++;
        }
        return Math.max(0, Math.min(hit - most / 3, spoken.size() - most));
    }

    private static List<TextRange> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<TextRange> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                words.add(new TextRange(start, end));
            }
        }
        return words;
    }
}
