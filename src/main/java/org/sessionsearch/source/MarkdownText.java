package org.sessionsearch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Turns Markdown into plain text with line breaks, and reStructuredText as far as the two differ. What only looks like
 * markup stays: {@code __init__}, {@code 2*3*4}, {@code List<String>}. Thread-safe.
 */
final class MarkdownText {

    private static final Pattern RST_LINK = Pattern.compile("`([^`<>]+?)\\s*<[^<>`]+>`__?");
    private static final Pattern RST_ROLE = Pattern.compile("(?<![\\w:]):[a-z][a-z:+-]*:`([^`\\n]+)`");
    private static final Pattern RST_REFERENCE = Pattern.compile("`([^`\\n]+)`__?(?!\\w)");
    private static final Pattern RST_DIRECTIVE = Pattern.compile("(?m)^\\.\\. (?:[\\w-]+::|_[^:\\n]+:).*$\\n?");
    private static final Pattern TABLE_RULE = Pattern.compile("(?m)^\\s*\\|?[\\s:|-]*-{3,}[\\s:|-]*\\|[\\s:|-]*$\\n?");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\s*\\|(.+)\\|\\s*$");
    private static final Pattern TABLE_CELL = Pattern.compile("\\s*\\|\\s*");

    /** Without them, the letters of a paragraph stand for themselves. */
    private static final String MARKS = "`[]\\<&*_";

    /** Without them at its beginning, a line is no heading, list, quotation, rule or code. */
    private static final String LINE_MARKS = "#>+-=~0123456789";

    private static final int DEEPEST_LINE = 3;

    private final Parser parser = Parser.builder().build();

    /** The plain text of {@code markdown}, without blanks around it. */
    String plain(String markdown) {
        String common = common(markdown);
        return isUnmarked(common) ? paragraphs(common) : rendered(common);
    }

    /** By the parser that knows all of Markdown. */
    String rendered(String markdown) {
        Renderer renderer = new Renderer();
        parser.parse(markdown).accept(renderer);
        return renderer.text.toString().strip();
    }

    /** Whether there are paragraphs only, without marks in or before their lines, as in most texts. */
    static boolean isUnmarked(String text) {
        int indent = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean marks = letter < ' ' && letter != '\n' || MARKS.indexOf(letter) >= 0;
            boolean marksLine = indent >= 0 && (LINE_MARKS.indexOf(letter) >= 0 || indent > DEEPEST_LINE);
            if (marks || marksLine) {
                return false;
            }
            if (letter == '\n') {
                indent = 0;
            } else if (letter != ' ') {
                indent = -1;
            } else if (indent >= 0) {
                indent++;
            }
        }
        return true;
    }

    /** The text of paragraphs without marks, as {@link #rendered} gives it. */
    private static String paragraphs(String text) {
        StringBuilder all = new StringBuilder(text.length());
        StringBuilder paragraph = new StringBuilder();
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end;
            String line = withoutSpaces(text, start, next);
            if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
            }
            if (!paragraph.isEmpty() && (line.isEmpty() || next == text.length())) {
                all.append(all.isEmpty() ? "" : "\n\n").append(Lines.unwrap(paragraph.toString()));
                paragraph.setLength(0);
            }
            start = next + 1;
        }
        return all.toString().strip();
    }

    private static String withoutSpaces(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private static String common(String text) {
        String common = text;
        if (common.indexOf('`') >= 0) {
            common = RST_LINK.matcher(common).replaceAll("$1");
            common = RST_ROLE.matcher(common).replaceAll("$1");
            common = RST_REFERENCE.matcher(common).replaceAll("$1");
        }
        if (common.contains(".. ")) {
            common = RST_DIRECTIVE.matcher(common).replaceAll("");
        }
        return common.indexOf('|') >= 0 ? tables(common) : common;
    }

    private static String tables(String text) {
        String rows = TABLE_RULE.matcher(text).replaceAll("");
        return TABLE_ROW
                .matcher(rows)
                .replaceAll(row -> Matcher.quoteReplacement(
                        TABLE_CELL.matcher(row.group(1)).replaceAll(" ").strip()));
    }

    private static final class Renderer extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Paragraph paragraph) {
            startBlock(paragraph);
            int start = text.length();
            visitChildren(paragraph);
            String unwrapped = Lines.unwrap(text.substring(start));
            text.setLength(start);
            text.append(unwrapped);
        }

        @Override
        public void visit(Heading heading) {
            startBlock(heading);
            visitChildren(heading);
        }

        @Override
        public void visit(BulletList list) {
            startBlock(list);
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            startBlock(list);
            visitChildren(list);
        }

        @Override
        public void visit(ListItem item) {
            ListBlock list = (ListBlock) item.getParent();
            if (item.getPrevious() != null) {
                text.append(list.isTight() ? "\n" : "\n\n");
            }
            text.append(list instanceof OrderedList ordered ? number(ordered, item) : "- ");
            visitChildren(item);
        }

        private static String number(OrderedList list, ListItem item) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number + list.getMarkerDelimiter() + " ";
        }

        private void startBlock(Node block) {
            boolean first = block.getPrevious() == null;
            boolean tight = block.getParent() instanceof ListItem item && ((ListBlock) item.getParent()).isTight();
            if (!first) {
                text.append(tight ? "\n" : "\n\n");
            }
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            startBlock(block);
            text.append(block.getLiteral().stripTrailing());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            startBlock(block);
            text.append(block.getLiteral().stripTrailing());
        }

        @Override
        public void visit(HtmlBlock block) {
            startBlock(block);
            text.append(block.getLiteral());
        }

        @Override
        public void visit(HtmlInline tag) {
            text.append(tag.getLiteral());
        }

        @Override
        public void visit(Emphasis emphasis) {
            boolean insideAWord = endsWithLetter(emphasis.getPrevious()) && startsWithLetter(emphasis.getNext());
            around(emphasis, insideAWord ? emphasis.getOpeningDelimiter() : "");
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            boolean isName = emphasis.getOpeningDelimiter().equals("__")
                    && emphasis.getFirstChild() == emphasis.getLastChild()
                    && emphasis.getFirstChild() instanceof Text word
                    && word.getLiteral().indexOf(' ') < 0;
            around(emphasis, isName ? "__" : "");
        }

        private void around(Node emphasis, String delimiter) {
            text.append(delimiter);
            visitChildren(emphasis);
            text.append(delimiter);
        }

        private static boolean endsWithLetter(Node node) {
            return node instanceof Text words
                    && !words.getLiteral().isEmpty()
                    && Character.isLetterOrDigit(
                            words.getLiteral().charAt(words.getLiteral().length() - 1));
        }

        private static boolean startsWithLetter(Node node) {
            return node instanceof Text words
                    && !words.getLiteral().isEmpty()
                    && Character.isLetterOrDigit(words.getLiteral().charAt(0));
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }
    }
}
