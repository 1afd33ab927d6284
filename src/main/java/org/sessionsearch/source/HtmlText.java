package org.sessionsearch.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns HTML inside a text, escaped once, twice or not at all, into plain text with line breaks. */
final class HtmlText {

    private static final int ROUNDS = 3;

    private static final String ELEMENTS = "(?:a|abbr|address|article|b|big|blockquote|body|br|center|cite|code|dd|del|"
            + "details|div|dl|dt|em|figure|figcaption|font|footer|h[1-6]|header|hr|html|i|iframe|img|ins|kbd|li|main|"
            + "mark|nav|o:p|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|"
            + "tfoot|th|thead|tr|tt|u|ul|video|wbr)";

    private static final Pattern TAG =
            Pattern.compile("</?" + ELEMENTS + "(?:\\s[^<>]*)?/?>|<!--", Pattern.CASE_INSENSITIVE);

    /** A talk about {@code List<String>} holds no HTML. */
    private static final Pattern NO_TAG =
            Pattern.compile("<(?!/?" + ELEMENTS + "(?:\\s[^<>]*)?/?>|!--)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#[xX][0-9a-fA-F]{2,5});");
    private static final Pattern LINES_BY_TAG =
            Pattern.compile("</?(?:p|br|li|div|tr|h[1-6])(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]*\\n[ \\t\\u00A0]*(?!\\n)");

    private static final Set<String> OWN_PARAGRAPH = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "blockquote",
            "section",
            "article",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Set<String> OWN_LINE = Set.of("br", "tr", "dt", "dd");
    private static final Set<String> WITHOUT_TEXT = Set.of("script", "style", "iframe", "video");

    private HtmlText() {}

    /** The plain text; the same object when {@code text} holds no HTML. */
    static String plain(String text) {
        String plain = text;
        for (int round = 0; round < ROUNDS; round++) {
            if (plain.indexOf('<') >= 0 && TAG.matcher(plain).find()) {
                plain = render(plain);
            } else if (plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find()) {
                String unescaped = Parser.unescapeEntities(plain, false);
                if (unescaped.equals(plain)) {
                    return plain;
                }
                plain = unescaped;
            } else {
                return plain;
            }
        }
        return plain;
    }

    private static String render(String html) {
        boolean linesByTag = LINES_BY_TAG.matcher(html).find();
        String source = linesByTag ? blankLinesOnly(html) : html;
        Element body = Jsoup.parseBodyFragment(NO_TAG.matcher(source).replaceAll("&lt;"))
                .body();
        Renderer renderer = new Renderer();
        NodeTraversor.traverse(renderer, body);
        return renderer.text.toString().strip();
    }

    /** Where tags break the lines, a line's end in the source is only a blank; an empty line still parts paragraphs. */
    private static String blankLinesOnly(String html) {
        StringBuilder text = new StringBuilder(html.length());
        for (String paragraph : html.split("\\n[ \\t]*\\n")) {
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(BLANKS.matcher(paragraph).replaceAll(" "));
        }
        return text.toString();
    }

    private static final class Renderer implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (silent == 0) {
                    text.append(words.getWholeText());
                }
                return;
            }
            String name = node.nodeName();
            if (WITHOUT_TEXT.contains(name)) {
                silent++;
            }
            open(name);
        }

        private void open(String name) {
            if (OWN_PARAGRAPH.contains(name)) {
                breakLine(2);
            } else if (name.equals("li")) {
                breakLine(1);
                text.append("- ");
            } else if (name.equals("br")) {
                text.append('\n');
            } else if (OWN_LINE.contains(name)) {
                breakLine(1);
            } else if (name.equals("td") || name.equals("th")) {
                text.append(' ');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            String name = node.nodeName();
            if (WITHOUT_TEXT.contains(name)) {
                silent--;
            }
            if (OWN_PARAGRAPH.contains(name)) {
                breakLine(2);
            } else if (name.equals("li")) {
                breakLine(1);
            }
        }

        private void breakLine(int count) {
            int end = text.length();
            while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
                end--;
            }
            int breaks = (int)
                    text.substring(end).chars().filter(letter -> letter == '\n').count();
            if (end > 0) {
                text.setLength(end);
                text.append("\n".repeat(Math.max(count, breaks)));
            }
        }
    }
}
