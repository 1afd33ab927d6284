package org.sessionsearch.analytics;

import java.util.Objects;
import org.sessionsearch.engine.ForwardingEngine;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;

/**
 * An engine that notes what people search for. Somebody who looks at hits wants to see what matched, on the first page;
 * calendars, counts and programs that walk through everything ask without. Thread-safe, as the engine behind it.
 */
public final class CountingEngine extends ForwardingEngine {

    private final QueryCounts counts;

    public CountingEngine(SearchEngine engine, QueryCounts counts) {
        super(engine);
        this.counts = Objects.requireNonNull(counts, "counts");
    }

    @Override
    public SearchResult search(SearchRequest request) {
        SearchResult result = super.search(request);
        boolean seen =
                request.highlight() != HighlightStyle.NONE && request.page().size() > 0;
        boolean first = request.page().number() == 1 && request.page().cursor().isEmpty();
        if (seen && first) {
            counts.searched(request.text(), result.total() > 0);
        }
        return result;
    }
}
