package org.sessionsearch.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a session file of which some fields are exchanged, while everything else stays as its owner wrote it:
 * fields that mean nothing to this program, comments, the order. Immutable.
 */
final class FileEdit {

    private static final String BORDER = "---\n";

    private final List<String> lines;
    private final List<YamlTree.Key> keys;
    private final String body;

    private FileEdit(List<String> lines, List<YamlTree.Key> keys, String body) {
        this.lines = lines;
        this.keys = keys;
        this.body = body;
    }

    /** Takes a text apart; empty when its front matter is broken, or not a key to a line. */
    static Optional<FileEdit> of(String text) {
        if (!FrontMatter.isBorder(text, 0)) {
            return Optional.empty();
        }
        int end = BORDER.length();
        while (end < text.length() && !FrontMatter.isBorder(text, end)) {
            end = FrontMatter.nextLine(text, end);
        }
        if (end >= text.length()) {
            return Optional.empty();
        }
        String yaml = text.substring(BORDER.length(), end);
        String body = text.substring(FrontMatter.nextLine(text, end));
        try {
            return YamlTree.keys(yaml).map(keys -> new FileEdit(yaml.lines().toList(), keys, body));
        } catch (BrokenYamlException broken) {
            return Optional.empty();
        }
    }

    /**
     * The text with other fields.
     *
     * @param gone keys that are taken out
     * @param put lines of YAML that take the place of the first of them, else of none, at the end
     * @param newBody what stands below the front matter; empty to leave that as it is
     */
    String with(Set<String> gone, String put, Optional<String> newBody) {
        StringBuilder text = new StringBuilder(BORDER);
        boolean placed = false;
        int line = 0;
        for (int index = 0; index < keys.size(); index++) {
            int next = index + 1 < keys.size() ? keys.get(index + 1).line() : lines.size();
            if (gone.contains(keys.get(index).name())) {
                append(text, line, keys.get(index).line());
                text.append(placed ? "" : put);
                placed = true;
                line = endOfValue(keys.get(index).line(), next);
            }
            append(text, line, next);
            line = next;
        }
        append(text, line, lines.size());
        text.append(placed ? "" : put).append(BORDER);
        return text.append(newBody.map(FileEdit::below).orElse(body)).toString();
    }

    /** Comments and empty lines above the next key belong to that. */
    private int endOfValue(int start, int next) {
        int end = next;
        while (end > start + 1
                && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
            end--;
        }
        return end;
    }

    private void append(StringBuilder text, int from, int to) {
        for (int line = from; line < to; line++) {
            text.append(lines.get(line)).append('\n');
        }
    }

    static String below(String body) {
        return body.isEmpty() ? "" : "\n" + body + "\n";
    }
}
