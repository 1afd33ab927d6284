package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.TextFields;

/** The session codes of one point-in-time view. Thread-safe. */
final class Codes {

    private static final Pattern NUMBER = Pattern.compile("[a-z]{0,4}[0-9]{1,5}[a-z]{0,2}[0-9]{0,2}");

    /** Letters, a year, perhaps a letter for the season, and a number. */
    private static final Pattern WRITTEN = Pattern.compile("([a-z]{2,12}[0-9]{2}[a-z]?)[0-9]{3}[a-z]?[0-9]?");

    private static final int MOST_PARTS = 4;

    /** So many letters of a code of another event may differ. */
    private static final int MOST_EDITS = 3;

    private final IndexReader reader;
    private final Lexicon lexicon;

    Codes(IndexReader reader, Lexicon lexicon) {
        this.reader = reader;
        this.lexicon = lexicon;
    }

    /**
     * The code that the words are in some order, letters and digits only, if they look like one that no session has:
     * an event of the archive with another number, or what is written like a code of any.
     */
    Optional<String> unknown(List<TypedWord> words) throws IOException {
        if (words.size() > MOST_PARTS
                || words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isDigit))) {
            return Optional.empty();
        }
        String looksLikeOne = null;
        for (String code : orders(words)) {
            boolean known = !startingWith(code, 1).isEmpty();
            if (known) {
                return Optional.empty();
            }
            if (looksLikeOne == null && (eventLength(code) > 0 || isWritten(code))) {
                looksLikeOne = code;
            }
        }
        return Optional.ofNullable(looksLikeOne);
    }

    /** The words as one, as typed first, then in their other orders. */
    private static List<String> orders(List<TypedWord> words) {
        List<String> orders = new ArrayList<>();
        addOrders(words, new ArrayList<>(), "", orders);
        return orders;
    }

    private static void addOrders(List<TypedWord> words, List<Integer> used, String text, List<String> orders) {
        if (used.size() == words.size()) {
            orders.add(text);
        }
        for (int i = 0; i < words.size(); i++) {
            if (!used.contains(i)) {
                used.add(i);
                addOrders(words, used, text + words.get(i).text(), orders);
                used.remove(used.size() - 1);
            }
        }
    }

    /** Whether a text is written like a code, and not like a word with a number behind it. */
    private boolean isWritten(String code) {
        Matcher parts = WRITTEN.matcher(code);
        return parts.matches() && lexicon.find(parts.group(1)) < 0;
    }

    /** The codes nearest to {@code code}: of the same event where there is one, else of the one written most alike. */
    List<String> nearest(String code, int most) throws IOException {
        int length = eventLength(code);
        List<String> codes = startingWith(code.substring(0, length), Integer.MAX_VALUE);
        EditDistance distance = new EditDistance();
        List<Near> near = new ArrayList<>();
        for (String other : codes) {
            int edits = distance.between(code, other, length == 0 ? MOST_EDITS : code.length() + other.length());
            if (edits != EditDistance.TOO_FAR) {
                boolean foreign = length > 0 && eventLength(other) != length;
                near.add(new Near(other, foreign, edits, Math.abs(digits(code, length) - digits(other, length))));
            }
        }
        near.sort(Comparator.comparing(Near::foreign)
                .thenComparingInt(Near::edits)
                .thenComparingLong(Near::apart)
                .thenComparing(Near::code));
        return near.stream().limit(most).map(Near::code).toList();
    }

    /**
     * @param foreign whether its event only begins like that of the code looked for
     * @param apart difference of the numbers
     */
    private record Near(String code, boolean foreign, int edits, long apart) {}

    /** The first codes, letters and digits only, that start with {@code prefix}. */
    List<String> startingWith(String prefix, int most) throws IOException {
        List<String> found = new ArrayList<>();
        Terms codes = MultiTerms.getTerms(reader, TextFields.CODE);
        TermsEnum terms = codes == null ? null : codes.iterator();
        BytesRef start = new BytesRef(prefix);
        if (terms == null || terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return found;
        }
        BytesRef term = terms.term();
        while (term != null && found.size() < most && StringHelper.startsWith(term, start)) {
            found.add(term.utf8ToString());
            term = terms.next();
        }
        return found;
    }

    /** How much of {@code code} is an event, when a number follows; else 0. */
    private int eventLength(String code) throws IOException {
        for (int end = code.length() - 1; end > 1; end--) {
            int event = lexicon.find(code.substring(0, end));
            if (event >= 0
                    && lexicon.occursIn(event, TextField.EVENT)
                    && isEvent(code.substring(0, end))
                    && NUMBER.matcher(code.substring(end)).matches()) {
                return end;
            }
        }
        return 0;
    }

    /**
     * Whether codes begin with {@code word} and go on with a number, or with anything where it ends with one
     * ({@code sfo15tr1}). A mere part of an event's name is no event: {@code python} of {@code python-se-2017}.
     */
    private boolean isEvent(String word) throws IOException {
        Terms codes = MultiTerms.getTerms(reader, TextFields.CODE);
        TermsEnum terms = codes == null ? null : codes.iterator();
        boolean numbered = Character.isDigit(word.charAt(word.length() - 1));
        String first = numbered ? word : word + '0';
        if (terms == null || terms.seekCeil(new BytesRef(first)) == TermsEnum.SeekStatus.END) {
            return false;
        }
        String next = terms.term().utf8ToString();
        return next.startsWith(word) && (numbered || Character.isDigit(next.charAt(word.length())));
    }

    private static long digits(String code, int from) {
        String digits = code.substring(Math.min(from, code.length())).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 16 ? 0 : Long.parseLong(digits);
    }
}
