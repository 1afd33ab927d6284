package org.sessionsearch.lucene.search;

import java.util.List;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * One form in which a typed word may be found.
 *
 * @param used what is searched for
 * @param edits that make the typed word into it, for a typo
 * @param frequency number of sessions that have it, about
 * @param nearness factor on its score, beside that of its kind, less than 1 for one that is not sure
 * @param lookups where it is read; occurrences in all of them are one BM25F score
 */
record Variant(Kind kind, String used, int edits, int frequency, float nearness, List<Lookup> lookups) {
    private static final float DISTANT = 0.6f;
    private static final float LIKELY = 1.6f;
    private static final int BYTES_PER_LOOKUP = 40;

    Variant {
        lookups = List.copyOf(lookups);
    }

    Variant(Kind kind, String used, int edits, int frequency, List<Lookup> lookups) {
        this(kind, used, edits, frequency, 1, lookups);
    }

    /** About what some forms take in memory. */
    static int bytes(List<Variant> variants) {
        int lookups = 0;
        for (Variant variant : variants) {
            lookups += variant.lookups.size();
        }
        return lookups * BYTES_PER_LOOKUP;
    }

    /** Of what tells most variants apart: those of a beginning have hundreds of lookups. */
    @Override
    public int hashCode() {
        return (31 * used.hashCode() + kind.ordinal()) * 31 + lookups.size();
    }

    /** Whether it is only worth showing where there is no better form. */
    boolean isPoor() {
        return nearness < 1 || kind == Kind.TYPO;
    }

    /** The same, as if at least {@code other} sessions had it. */
    Variant atLeast(int other) {
        return new Variant(kind, used, edits, Math.max(frequency, other), nearness, lookups);
    }

    /** The same, found elsewhere. */
    Variant in(List<Lookup> other) {
        return new Variant(kind, used, edits, frequency, nearness, other);
    }

    /** The same, as one that may be a misspelling. */
    Variant asEdit() {
        return new Variant(kind, used, Math.max(1, edits), frequency, nearness * DISTANT, lookups);
    }

    /** A completion, counting as much as a word that was typed. */
    Variant likely() {
        return times(LIKELY);
    }

    /** The same, counting less. */
    Variant distant() {
        return times(DISTANT);
    }

    /** The same, counting so much of what it did. */
    Variant times(float factor) {
        return new Variant(kind, used, edits, frequency, nearness * factor, lookups);
    }
}
