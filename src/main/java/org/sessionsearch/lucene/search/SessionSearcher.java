package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.engine.SearchStage;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.lucene.facet.FacetCounter;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.facet.SessionOrder;
import org.sessionsearch.lucene.search.TopHits.Top;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SearchResult.DidYouMean;
import org.sessionsearch.query.SearchResult.Group;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.Sort;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;

/** Answers questions from one snapshot. Thread-safe. */
public final class SessionSearcher {

    /** Of a text, and of the better one. */
    private static final int MOST_CORRECTIONS = 2;

    private final IndexSnapshot snapshot;
    private final TextSearcher texts;
    private final SearchWatch watch;
    private final TimeLimit limit;
    private final boolean newestFirst;

    /** @param segments what is known from the snapshots before */
    public SessionSearcher(IndexSnapshot snapshot, SearchOptions options, KnownSegments segments) {
        this.snapshot = snapshot;
        this.watch = options.watch();
        this.limit = new TimeLimit(options.most());
        this.newestFirst = options.newestFirst();
        try {
            texts = new TextSearcher(snapshot.searcher().getIndexReader(), options, segments, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Searches.
     *
     * @throws IllegalArgumentException when the cursor is not one of this engine's
     * @throws org.sessionsearch.engine.EngineBusyException when it takes too long
     */
    public SearchResult search(SearchRequest request) {
        return limit.within(() -> answer(request));
    }

    private SearchResult answer(SearchRequest request) {
        long start = System.nanoTime();
        Reading reading = read(request);
        long read = told(SearchStage.READING, start);
        FilterMatcher matcher = matcher(request, reading);
        FacetCounter counter = new FacetCounter(snapshot, matcher, request.facets());
        TopHits top = top(request);
        collect(request, reading, matcher, counter, top);
        Top[] tops = top.sorted();
        List<Facet> facets = counter.facets();
        long counted = told(SearchStage.COUNTING, read);
        List<Hit> hits = page(request, reading, tops);
        long shown = told(SearchStage.HITS, counted);
        SearchResult result = new SearchResult(
                counter.total(),
                hits,
                next(request, counter, tops, hits),
                facets,
                reading.interpretation(),
                didYouMean(request, reading),
                request.suggestions() == 0 ? List.of() : suggest(request, reading, request.suggestions()),
                groups(request, reading, matcher),
                snapshot.generation());
        told(SearchStage.EXTRAS, shown);
        return result;
    }

    /** Tells what a stage took since {@code start}; gives the time now. */
    private long told(SearchStage stage, long start) {
        long now = System.nanoTime();
        watch.took(stage, now - start);
        return now;
    }

    /** The values of one facet. */
    public Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request) {
        return limit.within(() -> values(dimension, prefix, size, request));
    }

    private Facet values(Dimension dimension, String prefix, int size, SearchRequest request) {
        FacetRequest facet = new FacetRequest(
                List.of(dimension),
                size,
                request.facets().sort(),
                request.facets().counting());
        Reading reading = read(request);
        FilterMatcher matcher = matcher(request, reading);
        FacetCounter counter = new FacetCounter(snapshot, matcher, facet);
        collect(request, reading, matcher, counter, new TopHits(snapshot.orderById(), 0));
        return counter.facetOf(prefix);
    }

    /** Completions of the text. */
    public List<Suggestion> suggest(SearchRequest request, int size) {
        return limit.within(() -> suggest(request, read(request), size));
    }

    /** Sessions like that of {@code doc} that pass {@code within}, the most alike first. */
    public List<SimilarSession> similar(int doc, int size, FilterMatcher within) {
        return limit.within(() -> alike(doc, size, within));
    }

    private List<SimilarSession> alike(int doc, int size, FilterMatcher within) {
        try {
            return new SimilarSessions(snapshot, texts).of(doc, size, within);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Suggestion> suggest(SearchRequest request, Reading reading, int size) {
        try {
            FilterMatcher matcher = matcher(request, reading);
            return new Suggester(snapshot, matcher, texts.codes(), request.text(), size).suggest(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A better spelling, with the number of its hits under the same filters. Where it holds a rare word itself, as
     * {@code machine lerning} for {@code mashine lerning}, that one is corrected, too.
     */
    private Optional<DidYouMean> didYouMean(SearchRequest request, Reading reading) {
        try {
            Optional<DidYouMean> offered = Optional.empty();
            Optional<String> better = texts.correction(request.text(), reading);
            for (int times = 0; times < MOST_CORRECTIONS && better.isPresent(); times++) {
                String text = shown(better.get(), reading);
                Reading other = texts.read(text, request.within(), false);
                int total = count(request, other);
                if (total >= offered.map(DidYouMean::total).orElse(1)) {
                    offered = Optional.of(new DidYouMean(text, total));
                }
                better = texts.correction(text, other);
            }
            return offered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(SearchRequest request, Reading reading) {
        FilterMatcher matcher = matcher(request, reading);
        FacetCounter counter = new FacetCounter(snapshot, matcher, FacetRequest.NONE);
        collect(request, reading, matcher, counter, new TopHits(snapshot.orderById(), 0));
        return counter.total();
    }

    /** A code is shown as sessions write it. */
    private String shown(String corrected, Reading reading) {
        int doc = reading.unknownCode().isPresent() ? snapshot.doc(corrected) : IndexSnapshot.NO_DOC;
        return doc == IndexSnapshot.NO_DOC
                ? corrected
                : snapshot.reader().read(doc, false).id();
    }

    private List<Group> groups(SearchRequest request, Reading reading, FilterMatcher matcher) {
        return request.group().isEmpty()
                ? List.of()
                : new Grouping(snapshot, request.group().get()).groups(tops -> hits(request, reading, tops), top -> {
                    FacetCounter counter = new FacetCounter(snapshot, matcher, FacetRequest.NONE);
                    collect(request, reading, matcher, counter, top);
                });
    }

    private Reading read(SearchRequest request) {
        try {
            return texts.read(request.text(), request.within(), request.typo());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FilterMatcher matcher(SearchRequest request, Reading reading) {
        Filter filter = request.filter().and(reading.filter());
        return new FilterMatcher(snapshot, filter, request.selections());
    }

    private TopHits top(SearchRequest request) {
        int size = request.page().size();
        if (request.page().cursor().isEmpty()) {
            return new TopHits(ties(request), lastHit(request));
        }
        Cursor cursor = Cursor.read(request.page().cursor().get(), request);
        int doc = snapshot.doc(cursor.id());
        int place = doc == IndexSnapshot.NO_DOC ? -1 : ties(request).rank(doc);
        return TopHits.after(ties(request), size, cursor.rank(), place);
    }

    /** The order of sessions that match equally well. */
    private SessionOrder ties(SearchRequest request) {
        boolean newest = newestFirst && request.sort() == Sort.RELEVANCE;
        return newest ? snapshot.order(Sort.START_DESCENDING) : snapshot.orderById();
    }

    private static int lastHit(SearchRequest request) {
        long last = (long) request.page().number() * request.page().size();
        return (int) Math.min(last, Integer.MAX_VALUE);
    }

    private void collect(
            SearchRequest request, Reading reading, FilterMatcher matcher, FacetCounter counter, TopHits top) {
        if (reading.isBrowsing()) {
            browse(request, matcher, counter, top);
            return;
        }
        Matches matches = reading.matches();
        SessionOrder order = request.sort() == Sort.RELEVANCE ? null : snapshot.order(request.sort());
        for (int i = 0; i < matches.size(); i++) {
            int doc = matches.doc(i);
            if (counter.collect(doc)) {
                top.add(doc, order == null ? matches.rank(i) : -order.rank(doc));
            }
        }
    }

    private void browse(SearchRequest request, FilterMatcher matcher, FacetCounter counter, TopHits top) {
        SessionOrder order = snapshot.order(request.sort());
        if (matcher.narrows()) {
            counter.collectAll(doc -> top.add(doc, -order.rank(doc)));
            return;
        }
        counter.collectAll();
        for (int rank = 0; rank < order.size() && !top.isFull(); rank++) {
            top.add(order.doc(rank), -rank);
        }
    }

    private List<Hit> page(SearchRequest request, Reading reading, Top[] tops) {
        int first = request.page().cursor().isPresent()
                ? 0
                : lastHit(request) - request.page().size();
        return hits(request, reading, List.of(tops).subList(Math.clamp(first, 0, tops.length), tops.length));
    }

    private List<Hit> hits(SearchRequest request, Reading reading, List<Top> tops) {
        return new HitReader(snapshot.reader(), texts, request, reading).read(tops);
    }

    private static Optional<String> next(SearchRequest request, FacetCounter counter, Top[] tops, List<Hit> hits) {
        boolean cursor = request.page().cursor().isPresent();
        boolean full =
                tops.length > 0 && tops.length == (cursor ? request.page().size() : lastHit(request));
        if (!full || !cursor && counter.total() <= tops.length) {
            return Optional.empty();
        }
        Top last = tops[tops.length - 1];
        String id = hits.getLast().session().id();
        return Optional.of(new Cursor(Cursor.question(request), last.rank(), id).write());
    }
}
