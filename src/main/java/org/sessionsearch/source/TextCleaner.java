package org.sessionsearch.source;

import java.util.regex.Pattern;

/** Makes plain, harmless text of what stands in a file, and notes what was wrong with it. Thread-safe. */
final class TextCleaner {

    private static final Pattern DOUBLED_QUOTES = Pattern.compile("\"\"(?=\\S)([^\"\\n]{1,200}?)(?<=\\S)\"\"");
    private static final Pattern TICKS = Pattern.compile("`+([^`]+)`+");

    private final MarkdownText markdown = new MarkdownText();
    private final boolean exact;

    /**
     * @param exact takes lines as they stand, but for blanks, placeholders and what is private
     */
    TextCleaner(boolean exact) {
        this.exact = exact;
    }

    /** A text of several lines; empty when it is a placeholder. */
    String text(String raw, int line, Findings findings) {
        if (raw.isBlank()) {
            return "";
        }
        String text = withoutHtml(repaired(FileText.plain(raw), line, findings), line, findings);
        text = markdown.plain(unquoted(ArchiveText.of(unquoted(text))));
        text = Lines.tidy(PrivateData.remove(text));
        if (Placeholders.isPlaceholderText(text)) {
            findings.add(Rule.PLACEHOLDER_TEXT, line, "says nothing: “" + text + "”");
            return "";
        }
        return text;
    }

    /** A title, a name or another text of one line; empty when it is a placeholder. */
    String line(String raw, int line, Findings findings) {
        if (raw.isBlank()) {
            return "";
        }
        String text = FileText.plain(raw);
        if (!exact) {
            text = unquoted(HtmlText.plain(repaired(text, line, findings)).strip());
        }
        text = Lines.single(PrivateData.remove(text));
        return Placeholders.isNoValue(text) ? "" : text;
    }

    /** A title: a line without the marks of code. */
    String title(String raw, int line, Findings findings) {
        String title = line(raw, line, findings);
        return exact ? title : TICKS.matcher(title).replaceAll("$1");
    }

    private static String repaired(String text, int line, Findings findings) {
        String repaired = Mojibake.repair(text);
        if (!repaired.equals(text)) {
            findings.add(Rule.MOJIBAKE, line, "holds letters that were read in the wrong encoding");
        }
        return repaired;
    }

    private static String withoutHtml(String text, int line, Findings findings) {
        String plain = HtmlText.plain(text);
        if (!plain.equals(text)) {
            findings.add(Rule.HTML_IN_TEXT, line, "holds HTML");
        }
        return plain;
    }

    /** Undoes the quoting of a CSV file: quotes around everything, and each one inside doubled. */
    private static String unquoted(String text) {
        String bare = text.strip();
        if (bare.indexOf('"') < 0) {
            return text;
        }
        String single = DOUBLED_QUOTES.matcher(bare).replaceAll("\"$1\"");
        boolean odd = single.chars().filter(letter -> letter == '"').count() % 2 == 1;
        if (single.startsWith("\"") && (odd || isQuotedWhole(single))) {
            single = single.substring(1);
            return !odd && single.endsWith("\"") ? single.substring(0, single.length() - 1) : single;
        }
        return single;
    }

    private static boolean isQuotedWhole(String text) {
        return text.length() > 1 && text.endsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
    }
}
