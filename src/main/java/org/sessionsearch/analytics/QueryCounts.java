package org.sessionsearch.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Counts finished queries, see {@link UnfinishedQueries}, since this was made. Keeps {@link #CAPACITY} texts of each
 * kind and nothing else; a text is told only once it was searched for {@link #LEAST} times, so what one person typed by
 * mistake stays unknown. Thread-safe.
 */
public final class QueryCounts {

    /** Most texts that are counted; rarer ones make room. */
    public static final int CAPACITY = 1000;

    /** How often a query must be met before it is shown. */
    public static final int LEAST = 5;

    private static final int MAX_LENGTH = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final LongSupplier nanos;
    private final Instant since;
    private final UnfinishedQueries unfinished = new UnfinishedQueries(this::count);
    private final FrequentTexts all = new FrequentTexts(CAPACITY);
    private final FrequentTexts withoutResult = new FrequentTexts(CAPACITY);
    private long searches;
    private long empty;

    /**
     * Finished searches.
     *
     * @param since when counting began
     * @param withoutResult those of {@code searches} that found nothing
     */
    public record Totals(Instant since, long searches, long withoutResult) {}

    /**
     * Begins to count.
     *
     * @param since now
     * @param nanos since any moment; unlike the time of day, it must not jump
     */
    public QueryCounts(Instant since, LongSupplier nanos) {
        this.since = since;
        this.nanos = nanos;
    }

    /** Notes a search; one for nothing is none. */
    public synchronized void searched(String text, boolean found) {
        String folded = BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (!folded.isEmpty() && folded.length() <= MAX_LENGTH) {
            unfinished.add(new UnfinishedQueries.Query(folded, found, nanos.getAsLong()));
        }
    }

    public synchronized Totals totals() {
        unfinished.settle(nanos.getAsLong());
        return new Totals(since, searches, empty);
    }

    /** The queries that came most often, at most {@code size}. */
    public synchronized List<Count> top(int size) {
        unfinished.settle(nanos.getAsLong());
        return all.top(size, LEAST);
    }

    /** The queries without a result that came most often, at most {@code size}. */
    public synchronized List<Count> withoutResult(int size) {
        unfinished.settle(nanos.getAsLong());
        return withoutResult.top(size, LEAST);
    }

    private void count(UnfinishedQueries.Query query) {
        searches++;
        all.add(query.text());
        if (!query.found()) {
            empty++;
            withoutResult.add(query.text());
        }
    }
}
