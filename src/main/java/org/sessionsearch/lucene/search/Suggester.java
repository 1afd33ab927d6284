package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.lucene.facet.FacetCounter;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.facet.SessionReader;
import org.sessionsearch.lucene.schema.CodeTerms;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.lucene.search.TopHits.Top;
import org.sessionsearch.query.Facet.FacetCount;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.FacetRequest.FacetCounting;
import org.sessionsearch.query.FacetRequest.FacetSort;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.query.Suggestion.Kind;
import org.sessionsearch.query.TextRange;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * Completes what is being typed: sessions whose title has all the words, and speakers, tracks, rooms, tags and codes,
 * each of which leads to a hit under the filters. For one request: not thread-safe.
 */
final class Suggester {

    private static final int LEAST_LETTERS = 3;
    private static final int MOST_CODES_READ = 200;

    private final IndexSnapshot snapshot;
    private final FilterMatcher matcher;
    private final Codes codes;
    private final String text;
    private final int size;

    Suggester(IndexSnapshot snapshot, FilterMatcher matcher, Codes codes, String text, int size) {
        this.snapshot = snapshot;
        this.matcher = matcher;
        this.codes = codes;
        this.text = text.strip();
        this.size = size;
    }

    /** The suggestions by kind, the most useful of each kind first. */
    List<Suggestion> suggest(Reading reading) throws IOException {
        List<Suggestion> all = new ArrayList<>();
        if (text.isEmpty() || size == 0) {
            return all;
        }
        if (text.codePointCount(0, text.length()) >= LEAST_LETTERS) {
            all.addAll(values(Dimension.SPEAKER, Kind.SPEAKER, share(3)));
            all.addAll(values(Dimension.TRACK, Kind.TRACK, share(2)));
            all.addAll(values(Dimension.ROOM, Kind.ROOM, share(1)));
            all.addAll(values(Dimension.TAG, Kind.TAG, share(2)));
        }
        all.addAll(codes(reading, all.isEmpty() ? size : share(2)));
        if (text.codePointCount(0, text.length()) >= LEAST_LETTERS) {
            all.addAll(titles(reading, Math.max(share(4), size - all.size())));
        }
        if (all.stream().anyMatch(Suggester::isAsTyped)) {
            all.removeIf(suggestion -> suggestion.id().isEmpty() && !isAsTyped(suggestion));
        }
        all.sort(Comparator.comparing(Suggestion::kind));
        return cut(all);
    }

    /** Values that are merely near are for when nothing goes on as it was typed. */
    private static boolean isAsTyped(Suggestion suggestion) {
        return !suggestion.matches().isEmpty();
    }

    /** A part of the suggestions, at least one. */
    private int share(int tenths) {
        return Math.max(1, size * tenths / 10);
    }

    /** Leaves out the last of the longest kind until no more are left than wanted. */
    private List<Suggestion> cut(List<Suggestion> all) {
        List<Suggestion> cut = new ArrayList<>(all);
        while (cut.size() > size) {
            int longest = -1;
            long most = 0;
            for (int i = 0; i < cut.size(); i++) {
                Kind kind = cut.get(i).kind();
                long count = cut.stream().filter(other -> other.kind() == kind).count();
                if (count >= most) {
                    most = count;
                    longest = i;
                }
            }
            cut.remove(longest);
        }
        return cut;
    }

    private List<Suggestion> values(Dimension dimension, Kind kind, int most) {
        FacetRequest facet = new FacetRequest(List.of(dimension), most, FacetSort.COUNT, FacetCounting.RESULT);
        FacetCounter counter = new FacetCounter(snapshot, matcher, facet);
        if (matcher.narrows()) {
            for (int rank = 0; rank < snapshot.orderById().size(); rank++) {
                counter.collect(snapshot.orderById().doc(rank));
            }
        } else {
            counter.collectAll();
        }
        List<Suggestion> found = new ArrayList<>();
        for (FacetCount value : counter.facetOf(text).values()) {
            if (value.count() > 0) {
                found.add(new Suggestion(value.value(), typedIn(value.value()), kind, value.count(), Optional.empty()));
            }
        }
        return found;
    }

    private List<Suggestion> titles(Reading reading, int most) {
        if (reading.isBrowsing()) {
            return List.of();
        }
        TopHits top = new TopHits(snapshot.orderById(), most);
        Matches matches = reading.matches();
        for (int i = 0; i < matches.size(); i++) {
            if (matches.isInTitle(i) && matcher.passes(matches.doc(i))) {
                top.add(matches.doc(i), matches.rank(i));
            }
        }
        List<Suggestion> found = new ArrayList<>();
        SessionReader sessions = snapshot.reader();
        for (Top hit : top.sorted()) {
            Session session = sessions.read(hit.doc(), false);
            found.add(new Suggestion(
                    session.title(), typedIn(session.title()), Kind.TITLE, 1, Optional.of(session.id())));
        }
        return found;
    }

    /** The codes that begin with the text; for a code that no session has, the nearest. */
    private List<Suggestion> codes(Reading reading, int most) throws IOException {
        String prefix = CodeTerms.whole(text);
        List<Suggestion> found = new ArrayList<>();
        if (prefix.isEmpty()) {
            return found;
        }
        SessionReader sessions = snapshot.reader();
        List<String> wanted = reading.unknownCode().isPresent()
                ? codes.nearest(reading.unknownCode().get(), MOST_CODES_READ)
                : codes.startingWith(prefix, MOST_CODES_READ);
        for (String code : wanted) {
            int doc = snapshot.doc(code);
            if (found.size() < most && doc != IndexSnapshot.NO_DOC && matcher.passes(doc)) {
                Session session = sessions.read(doc, false);
                if (session.code().isPresent()) {
                    found.add(code(session, prefix.length()));
                }
            }
        }
        return found;
    }

    private static Suggestion code(Session session, int letters) {
        String id = session.id();
        int end = 0;
        for (int left = letters; end < id.length() && left > 0; end++) {
            left -= Character.isLetterOrDigit(id.charAt(end)) ? 1 : 0;
        }
        List<TextRange> typed = end == 0 ? List.of() : List.of(new TextRange(0, end));
        return new Suggestion(id, typed, Kind.CODE, 1, Optional.of(id));
    }

    /** Where words of {@code value} start with one that was typed. */
    private List<TextRange> typedIn(String value) {
        List<Token> typed = Words.of(text);
        List<TextRange> ranges = new ArrayList<>();
        for (Token token : Words.of(value)) {
            for (Token word : typed) {
                if (token.step() > 0 && token.text().startsWith(word.text())) {
                    int length = Math.min(word.end() - word.start(), token.end() - token.start());
                    boolean exact = token.text().length() == token.end() - token.start();
                    ranges.add(new TextRange(token.start(), exact ? token.start() + length : token.end()));
                }
            }
        }
        return Marks.merged(ranges);
    }
}
