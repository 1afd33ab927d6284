package org.sessionsearch.http;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sessionsearch.query.SearchRequest;

/**
 * A search and how its answer is written.
 *
 * @param fields of a hit to send
 * @param ids the sessions it was restricted to, whose clashes are told; empty for none
 */
record SearchQuestion(SearchRequest request, Set<HitField> fields, List<String> ids) {
    SearchQuestion {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(fields, "fields");
        ids = List.copyOf(ids);
    }
}
