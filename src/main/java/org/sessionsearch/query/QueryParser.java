package org.sessionsearch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.query.ParsedQuery.Clause;
import org.sessionsearch.query.ParsedQuery.Field;
import org.sessionsearch.query.ParsedQuery.Piece;

/**
 * Reads what a person typed: words, {@code "exact phrases"}, {@code -exclusions}, {@code OR} between two parts,
 * {@code field:word}, and {@code before:}, {@code after:}, {@code day:} with a date, a month or a year. Whatever is none
 * of these is plain text: every text has a meaning, none is an error.
 */
public final class QueryParser {

    /** Further parts are left out. */
    public static final int MAX_CLAUSES = 128;

    private final String text;
    private final Set<Field> within;
    private final List<Clause> clauses = new ArrayList<>();
    private Filter filter = Filter.ALL;
    private boolean joinNext;
    private int at;

    private QueryParser(String text, Set<Field> within) {
        this.text = text;
        this.within = within;
    }

    /** Reads {@code text}; never fails. */
    public static ParsedQuery parse(String text) {
        return parse(text, Set.of());
    }

    /**
     * Reads {@code text}; never fails.
     *
     * @param within where everything must stand that names no field itself; empty for anywhere
     */
    public static ParsedQuery parse(String text, Set<Field> within) {
        QueryParser parser = new QueryParser(text, within);
        parser.readAll();
        return new ParsedQuery(parser.clauses, parser.filter);
    }

    private void readAll() {
        skipBlanks();
        while (at < text.length() && clauses.size() < MAX_CLAUSES) {
            if (isOr()) {
                joinNext = true;
                at += 2;
            } else {
                readPart();
            }
            skipBlanks();
        }
    }

    private void readPart() {
        boolean excluded = text.charAt(at) == '-' && at + 1 < text.length() && startsPart(at + 1);
        if (excluded) {
            at++;
        }
        Optional<Field> field = readField();
        Set<Field> fields = field.map(Set::of).orElse(within);
        if (isQuote(at)) {
            int close = closingQuote(at + 1);
            if (close > 0 && !text.substring(at + 1, close).isBlank()) {
                add(new Piece.Phrase(text.substring(at + 1, close).strip(), fields), excluded);
                at = close + 1;
                return;
            }
        }
        int end = endOfWord(at);
        String word = text.substring(at, end);
        Optional<Filter> time = field.isEmpty() ? timeFilter(word) : Optional.empty();
        at = end;
        if (time.isPresent()) {
            filter = filter.and(excluded ? new Filter.Not(time.get()) : time.get());
        } else {
            add(new Piece.Word(word, fields, end == text.length()), excluded);
        }
    }

    private void add(Piece piece, boolean excluded) {
        if (joinNext && !excluded) {
            Clause before = clauses.remove(clauses.size() - 1);
            List<Piece> alternatives = new ArrayList<>(before.alternatives());
            alternatives.add(piece);
            clauses.add(new Clause(alternatives, false));
        } else {
            clauses.add(new Clause(List.of(piece), excluded));
        }
        joinNext = false;
    }

    /** Whether an {@code OR} stands here that has something to join on both sides. */
    private boolean isOr() {
        if (!text.startsWith("OR", at) || at + 2 >= text.length() || !isBlank(text.charAt(at + 2))) {
            return false;
        }
        boolean before = !joinNext
                && !clauses.isEmpty()
                && !clauses.get(clauses.size() - 1).excluded();
        int next = at + 2;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return before && next < text.length() && text.charAt(next) != '-' && !isTime(next);
    }

    private boolean isTime(int start) {
        return timeFilter(text.substring(start, endOfWord(start))).isPresent();
    }

    private Optional<Field> readField() {
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon - at > 12 || colon + 1 >= text.length() || !startsPart(colon + 1)) {
            return Optional.empty();
        }
        Optional<Field> field = Field.of(text.substring(at, colon));
        if (field.isPresent()) {
            at = colon + 1;
        }
        return field;
    }

    private static Optional<Filter> timeFilter(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = word.substring(0, colon).toLowerCase(Locale.ROOT);
        Optional<DayRange> range = DayRange.parse(word.substring(colon + 1));
        return range.flatMap(days -> switch (name) {
            case "before" -> Optional.of(days.before());
            case "after" -> Optional.of(days.onOrAfter());
            case "day" -> Optional.of(days.within());
            default -> Optional.empty();
        });
    }

    private boolean startsPart(int index) {
        char sign = text.charAt(index);
        return !isBlank(sign) && sign != '-' && sign != ':';
    }

    private boolean isQuote(int index) {
        return index < text.length() && "\"\u201c\u201d\u201e".indexOf(text.charAt(index)) >= 0;
    }

    private int closingQuote(int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(i)) {
                return i;
            }
        }
        return -1;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
