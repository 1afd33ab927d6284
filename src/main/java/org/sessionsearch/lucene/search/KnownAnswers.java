package org.sessionsearch.lucene.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/**
 * The answers to what was asked before, of one view of the index: it changes all of them. Many people type the same
 * beginnings of the same words. Thread-safe.
 */
final class KnownAnswers {

    /** Objects beside texts, about. */
    private static final int BYTES_PER_HIT = 1000;

    private static final int BYTES_PER_HIGHLIGHT = 150;
    private static final int BYTES_PER_VALUE = 40;

    private final boolean remembers;
    private final Cache<SearchRequest, SearchResult> answers;

    /** @param bytes how much to remember, about; 0 for nothing */
    KnownAnswers(long bytes) {
        remembers = bytes > 0;
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((SearchRequest request, SearchResult answer) -> bytes(answer))
                .executor(Runnable::run)
                .build();
    }

    /** The answer that is known, or is so from now on. */
    SearchResult get(SearchRequest request, Supplier<SearchResult> otherwise) {
        if (!remembers) {
            return otherwise.get();
        }
        SearchResult known = answers.getIfPresent(request);
        if (known == null) {
            known = otherwise.get();
            answers.put(request, known);
        }
        return known;
    }

    private static int bytes(SearchResult answer) {
        int bytes = BYTES_PER_HIT + BYTES_PER_HIT * answer.suggestions().size();
        for (Hit hit : answer.hits()) {
            bytes += bytes(hit);
        }
        for (SearchResult.Group group : answer.groups()) {
            for (Hit hit : group.hits()) {
                bytes += bytes(hit);
            }
        }
        for (Facet facet : answer.facets()) {
            bytes += BYTES_PER_VALUE * facet.values().size();
        }
        return bytes;
    }

    private static int bytes(Hit hit) {
        Session session = hit.session();
        int bytes = BYTES_PER_HIT
                + session.title().length()
                + session.description().length()
                + session.body().length();
        for (Speaker speaker : session.speakers()) {
            bytes += BYTES_PER_HIGHLIGHT + speaker.bio().length();
        }
        for (Highlight highlight : hit.highlights()) {
            bytes += BYTES_PER_HIGHLIGHT + highlight.text().length();
        }
        return bytes;
    }
}
