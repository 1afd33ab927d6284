package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the front matter of nearly every file is, in a fifth of the time: keys with plain or quoted texts, and lists
 * and maps of them, each on lines of its own. It gives what {@link YamlTree} would, or nothing: whatever it does not know,
 * and all that is wrong, is left to the parser that knows YAML. Used once.
 */
final class PlainYaml {

    private static final int DEEPEST = 8;
    private static final int MOST_VALUES = 10_000;
    private static final int END = -1;

    /** What a plain text cannot begin with. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final String text;
    private int line;
    private int values;

    /** Of the line that is read: where it begins, where its first letter is, and the blanks between; {@link #END} after all. */
    private int lineStart;

    private int start;
    private int indent;

    /** What a plain text has between the line before and this one: a blank, or a line end for each empty line. */
    private String breaks = "";

    /** Whether something was met that is left to others. */
    private boolean unusual;

    private PlainYaml(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    /** The fields of {@code text}, whose first line is line {@code firstLine} of its file; null where others must read it. */
    static Value.Fields read(String text, int firstLine) {
        if (!isOrdinary(text)) {
            return null;
        }
        PlainYaml yaml = new PlainYaml(text, firstLine);
        yaml.toLine(0);
        if (yaml.indent != 0) {
            return null;
        }
        Value.Fields fields = yaml.fields(0, 1);
        return yaml.unusual || yaml.indent != END ? null : fields;
    }

    /** Whether all of it is printable, without tabs, line ends of other sorts, and letters of two units. */
    private static boolean isOrdinary(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean ordinary = letter < 0x7F
                    ? letter >= ' ' || letter == '\n'
                    : letter >= 0xA0 && letter < 0xD800 && letter != '\u2028' && letter != '\u2029';
            if (!ordinary) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the first line from {@code from}, the beginning of one, that holds something. */
    private void toLine(int from) {
        lineStart = from;
        start = afterBlanks(from);
        while (start < text.length() && text.charAt(start) == '\n') {
            line++;
            lineStart = start + 1;
            start = afterBlanks(lineStart);
        }
        indent = start == text.length() ? END : start - lineStart;
    }

    /** Goes from the end of a line, or a blank before it, to the next that holds something. */
    private void toNextLine(int end) {
        int at = afterBlanks(end);
        if (at < text.length()) {
            unusual |= text.charAt(at) != '\n';
            line++;
            at++;
        }
        toLine(at);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean endsAt(int at) {
        return at == text.length() || text.charAt(at) == '\n';
    }

    private Value.Fields fields(int column, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        int first = line;
        unusual |= depth > DEEPEST;
        while (!unusual && indent == column) {
            int colon = endOfKey(start);
            if (colon < 0) {
                unusual = true;
            } else {
                String key = text.substring(start, colon);
                Value before = fields.put(key, value(colon + 1, column, depth));
                unusual |= before != null;
            }
        }
        unusual |= indent > column;
        return new Value.Fields(fields, first);
    }

    /** Where the colon behind a key is; -1 where no ordinary key stands. */
    private int endOfKey(int from) {
        int at = from;
        while (at < text.length() && isOfKey(text.charAt(at), at == from)) {
            at++;
        }
        boolean key = at > from
                && at < text.length()
                && text.charAt(at) == ':'
                && (endsAt(at + 1) || text.charAt(at + 1) == ' ');
        return key ? at : -1;
    }

    private static boolean isOfKey(char letter, boolean first) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || !first && (letter >= '0' && letter <= '9' || letter == '_' || letter == '-');
    }

    /** Reads a value behind its key, or on the lines below it. */
    private Value value(int from, int column, int depth) {
        int at = afterBlanks(from);
        if (!endsAt(at)) {
            return scalar(at, column);
        }
        count();
        int keyLine = line;
        toNextLine(at);
        if (isItem() && indent >= column) {
            return items(indent, depth + 1);
        }
        return indent > column ? fields(indent, depth + 1) : new Value.Text("", keyLine);
    }

    private void count() {
        unusual |= ++values > MOST_VALUES;
    }

    private boolean isItem() {
        return indent != END && text.startsWith("- ", start);
    }

    private Value.Items items(int column, int depth) {
        List<Value> items = new ArrayList<>();
        int first = line;
        unusual |= depth > DEEPEST;
        while (!unusual && indent == column && isItem()) {
            int at = afterBlanks(start + 1);
            if (endOfKey(at) < 0) {
                items.add(scalar(at, column));
            } else {
                count();
                start = at;
                indent = at - lineStart;
                items.add(fields(indent, depth + 1));
            }
        }
        unusual |= indent > column;
        return new Value.Items(items, first);
    }

    /** Reads a text, which goes on on lines that are further in than {@code column}. */
    private Value.Text scalar(int from, int column) {
        count();
        int first = line;
        String read = "";
        if (endsAt(from)) {
            unusual = true;
        } else if (text.charAt(from) == '\'' || text.charAt(from) == '"') {
            read = quoted(from);
        } else if (INDICATORS.indexOf(text.charAt(from)) >= 0) {
            unusual = true;
        } else {
            read = plain(from, column);
        }
        return new Value.Text(read, first);
    }

    private String plain(int from, int column) {
        String read = restOfLine(from);
        if (indent <= column) {
            return read.equals("null") || read.equals("~") ? "" : read;
        }
        StringBuilder all = new StringBuilder(read);
        while (!unusual && indent > column) {
            all.append(breaks).append(restOfLine(start));
        }
        return all.toString();
    }

    /** Reads a line of a plain text and goes to the next line. */
    private String restOfLine(int from) {
        int end = text.indexOf('\n', from);
        int last = end < 0 ? text.length() : end;
        int next = last;
        while (text.charAt(last - 1) == ' ') {
            last--;
        }
        String rest = text.substring(from, last);
        // A colon and a sign for comments end a plain text.
        unusual |= rest.charAt(0) == '#' || rest.endsWith(":") || rest.contains(": ") || rest.contains(" #");
        int before = line;
        toNextLine(next);
        int empty = line - before - 1;
        breaks = empty <= 0 ? " " : "\n".repeat(empty);
        return rest;
    }

    private String quoted(int from) {
        char quote = text.charAt(from);
        StringBuilder read = new StringBuilder();
        int at = from + 1;
        while (!unusual) {
            int end = endOfLetters(at, quote);
            read.append(text, at, end);
            at = end;
            if (at == text.length()) {
                unusual = true;
            } else if (text.charAt(at) == '\\') {
                at = escaped(at + 1, read);
            } else if (text.charAt(at) != quote) {
                at = blanks(at, read);
            } else if (quote == '\'' && text.startsWith("'", at + 1)) {
                read.append('\'');
                at += 2;
            } else {
                toNextLine(at + 1);
                return read.toString();
            }
        }
        return "";
    }

    private int endOfLetters(int from, char quote) {
        int at = from;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == quote || letter == '\n' || letter == ' ' || letter == '\\' && quote == '"') {
                break;
            }
            at++;
        }
        return at;
    }

    /** Reads blanks inside a quoted text, which a line end swallows. */
    private int blanks(int from, StringBuilder read) {
        int at = afterBlanks(from);
        if (at < text.length() && text.charAt(at) == '\n') {
            int before = read.length();
            at = emptyLines(at + 1, read);
            if (read.length() == before) {
                read.append(' ');
            }
        } else {
            read.append(text, from, at);
        }
        return at;
    }

    /** Reads on from the beginning of a line inside a quoted text: a line end for each empty line. */
    private int emptyLines(int from, StringBuilder read) {
        line++;
        int begin = from;
        int at = afterBlanks(from);
        while (at < text.length() && text.charAt(at) == '\n') {
            read.append('\n');
            line++;
            begin = at + 1;
            at = afterBlanks(begin);
        }
        // There it may be the end of the document.
        unusual |= at == begin;
        return at;
    }

    /** Reads what stands behind a backslash. */
    private int escaped(int at, StringBuilder read) {
        char letter = at < text.length() ? text.charAt(at) : 0;
        switch (letter) {
            case '"', '\\', ' ' -> read.append(letter);
            case 'n' -> read.append('\n');
            case 't' -> read.append('\t');
            case '\n' -> {
                return emptyLines(at + 1, read);
            }
            case 'x' -> {
                return hexadecimal(at + 1, 2, read);
            }
            case 'u' -> {
                return hexadecimal(at + 1, 4, read);
            }
            default -> unusual = true;
        }
        return at + 1;
    }

    private int hexadecimal(int from, int digits, StringBuilder read) {
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = at < text.length() && text.charAt(at) < 0x7F ? Character.digit(text.charAt(at), 16) : -1;
            unusual |= digit < 0;
            value = value * 16 + digit;
        }
        read.append((char) value);
        return from + digits;
    }
}
