package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a filter expression.
 *
 * @param text as it counts: a quoted text without its quotes and escapes
 * @param column of its first character, from 1
 */
record FilterToken(Kind kind, String text, int column) {

    enum Kind {
        STRING,
        QUOTED,
        /** One of {@code ( ) : < <= = != >= >}. */
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** An operator in capitals; a quoted one is a text. */
    boolean isWord(String word) {
        return kind == Kind.STRING && text.equals(word);
    }

    boolean isText() {
        return kind == Kind.STRING || kind == Kind.QUOTED;
    }

    /** As error messages show it. */
    String shown() {
        return switch (kind) {
            case STRING, QUOTED -> "string(" + WellFormed.cut(text, 100) + ")";
            case SIGN -> text;
            case END -> "end of filter";
        };
    }

    /**
     * Takes an expression apart.
     *
     * @throws Refusal when a quote is not closed
     */
    static List<FilterToken> scan(String expression) {
        List<FilterToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                at = quoted(expression, at, tokens);
            } else if ("():<>=!".indexOf(c) >= 0) {
                at = sign(expression, at, tokens);
            } else {
                at = plain(expression, at, tokens);
            }
        }
        tokens.add(new FilterToken(Kind.END, "", expression.length() + 1));
        return tokens;
    }

    private static int quoted(String expression, int start, List<FilterToken> tokens) {
        char quote = expression.charAt(start);
        StringBuilder text = new StringBuilder();
        for (int at = start + 1; at < expression.length(); at++) {
            char c = expression.charAt(at);
            if (c == quote) {
                tokens.add(new FilterToken(Kind.QUOTED, text.toString(), start + 1));
                return at + 1;
            }
            boolean escapes = c == '\\' && at + 1 < expression.length();
            text.append(escapes ? expression.charAt(++at) : c);
        }
        throw Refusal.badRequest(
                "filters: Unexpected end of filter, expected closing " + quote + " of the text at col " + (start + 1));
    }

    private static int sign(String expression, int start, List<FilterToken> tokens) {
        boolean two = "<>!".indexOf(expression.charAt(start)) >= 0
                && start + 1 < expression.length()
                && expression.charAt(start + 1) == '=';
        int end = two ? start + 2 : start + 1;
        tokens.add(new FilterToken(Kind.SIGN, expression.substring(start, end), start + 1));
        return end;
    }

    private static int plain(String expression, int start, List<FilterToken> tokens) {
        int end = start;
        while (end < expression.length()
                && !Character.isWhitespace(expression.charAt(end))
                && "():<>=!\"".indexOf(expression.charAt(end)) < 0) {
            end++;
        }
        tokens.add(new FilterToken(Kind.STRING, expression.substring(start, end), start + 1));
        return end;
    }
}
