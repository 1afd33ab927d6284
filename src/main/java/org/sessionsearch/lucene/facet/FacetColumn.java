package org.sessionsearch.lucene.facet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.session.Dimension;

/**
 * The values of one dimension, of every session of one point-in-time view. A value is an ordinal, a number from 0 in the
 * order of the keys. Its content never changes; thread-safe.
 */
public final class FacetColumn {

    /** What {@link #ordinal} answers for a value that no session has. */
    public static final int UNKNOWN = -1;

    private final Dimension dimension;
    private final int[] firsts;
    private final int[] ordinals;
    private final String[] keys;
    private final List<List<String>> spellings;
    private final int[] sessions;
    private final int[] ranks;
    private final int[] byRank;
    private final Map<String, String> labels;
    private final Queue<ValueTally> idleTallies =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    /** Made for the first who selects a value. */
    private volatile ValueDocuments documents;

    /**
     * @param firsts where each document's values start in {@code ordinals}, with one more at the end
     * @param keys in the order of their code points
     * @param spellings of each key, that of most sessions first
     * @param sessions number of live sessions of each key
     * @param labels of those spellings that are not the label themselves
     */
    FacetColumn(
            Dimension dimension,
            int[] firsts,
            int[] ordinals,
            String[] keys,
            List<List<String>> spellings,
            int[] sessions,
            Map<String, String> labels) {
        this.dimension = dimension;
        this.firsts = firsts;
        this.ordinals = ordinals;
        this.keys = keys;
        this.spellings = spellings;
        this.sessions = sessions;
        this.labels = labels;
        this.byRank = ValueOrder.of(this);
        this.ranks = new int[byRank.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
        }
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Number of ordinals. A value that only deleted sessions have may be among them, with 0 {@link #sessions}. */
    public int size() {
        return keys.length;
    }

    /** Number of values that a session has. */
    public int distinct() {
        int distinct = 0;
        for (int count : sessions) {
            distinct += count > 0 ? 1 : 0;
        }
        return distinct;
    }

    /** The documents that have any of the values. */
    FixedBitSet documents(IntStream wanted) {
        ValueDocuments known = documents;
        if (known == null) {
            known = new ValueDocuments(firsts, ordinals, keys.length);
            documents = known;
        }
        return known.of(wanted);
    }

    /** An empty one. What has tens of thousands of counters is used again rather than made for every request. */
    ValueTally takeTally() {
        ValueTally idle = idleTallies.poll();
        return idle == null ? new ValueTally(keys.length) : idle;
    }

    /** Takes what {@link #takeTally} gave. */
    void giveBack(ValueTally tally) {
        tally.clear();
        idleTallies.offer(tally);
    }

    /** Index of the document's first value, for {@link #ordinalAt}; its values end where the next document's begin. */
    public int first(int doc) {
        return firsts[doc];
    }

    /** The ordinal at an index from {@code first(doc)} to below {@code first(doc + 1)}. */
    public int ordinalAt(int index) {
        return ordinals[index];
    }

    /** Whether the document has no value. */
    public boolean isMissing(int doc) {
        return firsts[doc] == firsts[doc + 1];
    }

    /** Whether the document has the value. */
    public boolean has(int doc, int ordinal) {
        for (int i = firsts[doc]; i < firsts[doc + 1]; i++) {
            if (ordinals[i] == ordinal) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document has any of the values. */
    public boolean hasAny(int doc, FixedBitSet values) {
        for (int i = firsts[doc]; i < firsts[doc + 1]; i++) {
            if (values.get(ordinals[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document has a value whose rank lies from {@code from} to below {@code end}. */
    boolean hasRank(int doc, int from, int end) {
        for (int i = firsts[doc]; i < firsts[doc + 1]; i++) {
            int rank = ranks[ordinals[i]];
            if (rank >= from && rank < end) {
                return true;
            }
        }
        return false;
    }

    /** The value as most sessions spell it. */
    public String label(int ordinal) {
        return spellings.get(ordinal).getFirst();
    }

    /** The value as most sessions spell it, given any spelling that a session uses. */
    public String label(String spelling) {
        return labels.getOrDefault(spelling, spelling);
    }

    /** Every spelling of the value, that of most sessions first. */
    public List<String> spellings(int ordinal) {
        return spellings.get(ordinal);
    }

    /** Number of sessions that have the value. */
    public int sessions(int ordinal) {
        return sessions[ordinal];
    }

    /** What all spellings of the value share. */
    public String key(int ordinal) {
        return keys[ordinal];
    }

    /** The value's place when values are listed by what they say. */
    int rank(int ordinal) {
        return ranks[ordinal];
    }

    int atRank(int rank) {
        return byRank[rank];
    }

    /** The first rank of a value that is not listed before {@code folded}; {@link #size} when all are. */
    int rankFrom(String folded) {
        return ValueOrder.before(this, folded, false);
    }

    /** The first rank of a value that is listed after {@code folded}; {@link #size} when none is. */
    int rankAfter(String folded) {
        return ValueOrder.before(this, folded, true);
    }

    /** The ordinal of a key, or {@link #UNKNOWN}. */
    public int ordinal(String key) {
        return Math.max(UNKNOWN, Arrays.binarySearch(keys, key, FacetColumn::compareCodePoints));
    }

    /** The order of UTF-8 bytes, in which terms lie; that of UTF-16 units differs for surrogates. */
    private static int compareCodePoints(String one, String other) {
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : a - b;
            }
        }
        return one.length() - other.length();
    }
}
