package org.sessionsearch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A level, and the text without the line that names it.
 *
 * @param name {@code Intermediate}; empty when the text does not begin with a level
 * @param rest the text below
 */
record Level(String name, String rest) {

    private static final String LABELLED =
            "\\A\\W*(?:(?:session|audience|experience|python) )?level\\**\\s*:\\**[ \\t]*([^\\n]{1,40}?)[ \\t.]*";

    private static final Pattern LINE = Pattern.compile(LABELLED + "\\n", Pattern.CASE_INSENSITIVE);

    /** Where the line's end was lost, only the usual words can be told from the text. */
    private static final Pattern WORDS = Pattern.compile(
            "\\A\\W*level\\s*:\\s*(introductory(?: and overview)?|beginners?|novice|basic|intermediate|advanced|expert|all levels|all)\\b[ \\t.,;-]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING_ELSE = Pattern.compile(LABELLED + "\\z", Pattern.CASE_INSENSITIVE);

    /** Reads the level that a text begins with. */
    static Level of(String text) {
        for (Pattern pattern : new Pattern[] {LINE, WORDS, NOTHING_ELSE}) {
            Matcher level = pattern.matcher(text);
            if (level.find()) {
                return new Level(level.group(1), text.substring(level.end()).strip());
            }
        }
        return new Level("", text);
    }
}
