package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final IndexReader reader;
    private final Lexicon lexicon;

    Codes(IndexReader reader, Lexicon lexicon) {
        this.reader = reader;
        this.lexicon = lexicon;
    }

    /** The code that the words are, letters and digits only, if they look like one that no session has. */
    Optional<String> unknown(List<TypedWord> words) throws IOException {
        StringBuilder whole = new StringBuilder();
        words.forEach(word -> whole.append(word.text()));
        String code = whole.toString();
        boolean looksLikeOne = words.size() <= 4 && eventLength(code) > 0;
        return looksLikeOne && startingWith(code, 1).isEmpty() ? Optional.of(code) : Optional.empty();
    }

    /** The code of the same event that is nearest to {@code code}. */
    Optional<String> nearest(String code) throws IOException {
        int event = eventLength(code);
        List<String> codes = startingWith(code.substring(0, event), Integer.MAX_VALUE);
        EditDistance distance = new EditDistance();
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String other : codes) {
            int edits = distance.between(code, other, code.length() + other.length());
            int away = edits * 100_000 + Math.min(99_999, Math.abs(digits(code, event) - digits(other, event)));
            if (away < least) {
                least = away;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

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
    private int eventLength(String code) {
        for (int end = code.length() - 1; end > 1; end--) {
            int event = lexicon.find(code.substring(0, end));
            if (event >= 0
                    && lexicon.occursIn(event, TextField.EVENT)
                    && NUMBER.matcher(code.substring(end)).matches()) {
                return end;
            }
        }
        return 0;
    }

    private static int digits(String code, int from) {
        String digits = code.substring(Math.min(from, code.length())).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }
}
