package org.sessionsearch.lucene.search;

import java.util.List;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * One form in which a typed word may be found.
 *
 * @param used what is searched for
 * @param edits that make the typed word into it, for a typo
 * @param frequency number of sessions that have it, about
 * @param lookups where it is read; occurrences in all of them are one BM25F score
 */
record Variant(Kind kind, String used, int edits, int frequency, List<Lookup> lookups) {
    Variant {
        lookups = List.copyOf(lookups);
    }
}
