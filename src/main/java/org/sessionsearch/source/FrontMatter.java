package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.session.Problem;

/**
 * The two halves of a session file.
 *
 * @param fields the YAML between the first line and the next one that is exactly {@code ---}
 * @param body everything below, with {@code \n} at the end of lines
 * @param bodyLine the line of the file on which the body starts, from 1
 */
record FrontMatter(Value.Fields fields, String body, int bodyLine) {

    static final int MOST_CHARACTERS = 256 * 1024;

    private static final String BORDER = "---";

    /** What a text turns out to be. */
    sealed interface Split {

        /** It has front matter; {@code problems} of the YAML cost nothing else. */
        record Found(FrontMatter frontMatter, List<Problem> problems) implements Split {}

        /** It has none. */
        record None() implements Split {}

        /** It has some that cannot be read. */
        record Broken(Problem problem) implements Split {}
    }

    /** Takes a file's text apart. Lines end with LF. */
    static Split split(String path, String text) {
        if (!isBorder(text, 0)) {
            return text.startsWith("+++")
                    ? broken(path, 1, "has TOML front matter, which is not read")
                    : new Split.None();
        }
        int start = nextLine(text, 0);
        int lines = 1;
        int end = start;
        while (end < text.length() && !isBorder(text, end)) {
            end = nextLine(text, end);
            lines++;
        }
        if (end >= text.length()) {
            return broken(path, 1, "has front matter without an end");
        }
        if (end - start > MOST_CHARACTERS) {
            return new Split.Broken(Rule.TOO_LARGE.at(path, 1, "has " + (end - start) + " characters of front matter"));
        }
        return parse(path, text.substring(start, end), text.substring(nextLine(text, end)), lines + 2);
    }

    private static Split parse(String path, String yaml, String body, int bodyLine) {
        try {
            YamlTree.Content tree = YamlTree.read(yaml, 2);
            return new Split.Found(new FrontMatter(tree.fields(), body, bodyLine), duplicates(path, tree));
        } catch (BrokenYamlException broken) {
            return new Split.Broken(Rule.BROKEN_YAML.at(path, broken.line(), "broken YAML: " + broken.getMessage()));
        }
    }

    private static List<Problem> duplicates(String path, YamlTree.Content tree) {
        List<Problem> problems = new ArrayList<>();
        for (YamlTree.Duplicate duplicate : tree.duplicates()) {
            String loss = duplicate.loses() ? ", the last one is taken" : ", one of them is empty";
            problems.add(Rule.DUPLICATE_KEY.at(
                    path, duplicate.line(), "the key " + duplicate.key() + " occurs twice" + loss));
        }
        return problems;
    }

    static boolean isBorder(String text, int start) {
        int end = text.indexOf('\n', start);
        int length = (end < 0 ? text.length() : end) - start;
        return length == BORDER.length() && text.startsWith(BORDER, start);
    }

    static int nextLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    private static Split broken(String path, int line, String message) {
        return new Split.Broken(Rule.BROKEN_FRONT_MATTER.at(path, line, message));
    }
}
