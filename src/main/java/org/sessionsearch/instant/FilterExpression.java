package org.sessionsearch.instant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.query.Filter;

/**
 * Reads the {@code filters} of one query.
 *
 * <pre>
 * any       = all { OR all }
 * all       = one { AND one }
 * one       = NOT one | "(" any ")" | condition
 * condition = name ":" value | name ":" number TO number | name ( &lt; | &lt;= | = | != | >= | > ) number | tag
 * </pre>
 *
 * <p>Operators are in capitals. AND binds closer than OR. Names and values may be quoted, {@code "v w"} or {@code 'v w'}.
 * Not thread-safe; one instance reads one expression.
 */
final class FilterExpression {

    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_DEPTH = 50;

    private final List<FilterToken> tokens;
    private final Conditions conditions;
    private int next;
    private int depth;

    private FilterExpression(List<FilterToken> tokens, Conditions conditions) {
        this.tokens = tokens;
        this.conditions = conditions;
    }

    /**
     * The filter that {@code expression} says; a blank one lets every session pass.
     *
     * @throws Refusal when it cannot be read
     */
    static Filter read(String expression, Conditions conditions) {
        if (expression.isBlank()) {
            return Filter.ALL;
        }
        if (expression.length() > MAX_LENGTH) {
            throw Refusal.badRequest("filters: expected at most " + MAX_LENGTH + " characters");
        }
        FilterExpression reader = new FilterExpression(FilterToken.scan(expression), conditions);
        Filter filter = reader.any();
        if (reader.peek().kind() != FilterToken.Kind.END) {
            throw reader.unexpected("end of filter");
        }
        return filter;
    }

    private Filter any() {
        List<Filter> parts = new ArrayList<>(List.of(all()));
        while (skip("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter all() {
        List<Filter> parts = new ArrayList<>(List.of(one()));
        while (skip("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter one() {
        if (++depth > MAX_DEPTH) {
            throw Refusal.badRequest("filters: expected at most " + MAX_DEPTH + " levels of NOT and parentheses");
        }
        try {
            if (skip("NOT")) {
                return new Filter.Not(one());
            }
            return peek().is("(") ? group() : condition();
        } finally {
            depth--;
        }
    }

    private Filter group() {
        next++;
        Filter inner = any();
        if (!peek().is(")")) {
            throw unexpected("closing parenthesis");
        }
        next++;
        return inner;
    }

    private Filter condition() {
        FilterToken name = peek();
        if (!name.isText() || name.isWord("AND") || name.isWord("OR")) {
            throw unexpected("attribute name, NOT or opening parenthesis");
        }
        next++;
        if (peek().is(":")) {
            next++;
            return valued(name.text());
        }
        if (peek().kind() == FilterToken.Kind.SIGN
                && Comparison.of(peek().text()).isPresent()) {
            Comparison comparison = Comparison.of(tokens.get(next++).text()).orElseThrow();
            return conditions.compare(name.text(), comparison, number());
        }
        return conditions.has("_tags", name.text());
    }

    private Filter valued(String name) {
        if (tokens.size() > next + 1 && tokens.get(next + 1).isWord("TO")) {
            BigDecimal low = number();
            next++;
            return conditions.between(name, low, number());
        }
        if (!peek().isText()) {
            throw unexpected("value");
        }
        StringBuilder value = new StringBuilder(tokens.get(next++).text());
        while (peek().is(":") && adjoins() && tokens.get(next + 1).isText()) {
            // An unquoted value may hold colons, like a time or a URL.
            value.append(':').append(tokens.get(next + 1).text());
            next += 2;
        }
        return conditions.has(name, value.toString());
    }

    private boolean adjoins() {
        FilterToken before = tokens.get(next - 1);
        return before.kind() == FilterToken.Kind.STRING
                && before.column() + before.text().length() == peek().column();
    }

    private BigDecimal number() {
        FilterToken token = peek();
        BigDecimal number =
                token.isText() ? Conditions.number(token.text()).orElseThrow(() -> unexpected("numeric value")) : null;
        if (number == null) {
            throw unexpected("numeric value");
        }
        next++;
        return number;
    }

    private FilterToken peek() {
        return tokens.get(next);
    }

    private boolean skip(String operator) {
        boolean found = peek().isWord(operator);
        if (found) {
            next++;
        }
        return found;
    }

    private Refusal unexpected(String wanted) {
        FilterToken token = peek();
        String got = token.kind() == FilterToken.Kind.END ? token.shown() : "token " + token.shown();
        return Refusal.badRequest("filters: Unexpected " + got + " expected " + wanted + " at col " + token.column());
    }
}
