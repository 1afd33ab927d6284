package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.TextField;

/**
 * Every word, or every stem, of one point-in-time view of the index, sorted, with the fields it occurs in and how many sessions have
 * it. Held in memory, so that what a typed word may mean is decided without touching the index. Thread-safe.
 */
final class Lexicon {

    private final byte[] bytes;
    private final int[] starts;
    private final int[] frequencies;
    private final short[] fields;
    private final int size;

    /** Keeps the arrays, which nobody may change any more; {@code starts} also holds where the last word ends. */
    Lexicon(byte[] bytes, int[] starts, int[] frequencies, short[] fields) {
        this.bytes = bytes;
        this.starts = starts;
        this.frequencies = frequencies;
        this.fields = fields;
        this.size = frequencies.length;
    }

    /** All words of some segments; those of one alone are not held twice. */
    static Lexicon of(List<SegmentWords> segments) {
        if (segments.size() == 1) {
            return segments.getFirst().alone();
        }
        List<SegmentWords.Cursor> cursors = new ArrayList<>();
        segments.forEach(segment -> cursors.add(segment.new Cursor()));
        cursors.removeIf(SegmentWords.Cursor::isDone);
        Builder builder = new Builder();
        while (!cursors.isEmpty()) {
            SegmentWords.Cursor first = least(cursors, null);
            SegmentWords.Cursor second = least(cursors, first);
            if (second == null || first.compareTo(second) < 0) {
                first.takeBefore(second, builder);
            } else {
                takeFirst(first, cursors, builder);
            }
            cursors.removeIf(SegmentWords.Cursor::isDone);
        }
        return builder.build();
    }

    /** The cursor on the first word; null where there is none but {@code other}. */
    private static SegmentWords.Cursor least(List<SegmentWords.Cursor> cursors, SegmentWords.Cursor other) {
        SegmentWords.Cursor least = null;
        for (SegmentWords.Cursor cursor : cursors) {
            if (cursor != other && (least == null || cursor.compareTo(least) < 0)) {
                least = cursor;
            }
        }
        return least;
    }

    /** Takes the first word, from every segment that has it. */
    private static void takeFirst(SegmentWords.Cursor first, List<SegmentWords.Cursor> cursors, Builder builder) {
        int[] sums = new int[TextField.values().length];
        BytesRef word = first.word();
        List<SegmentWords.Cursor> same = new ArrayList<>(cursors.size());
        for (SegmentWords.Cursor cursor : cursors) {
            if (cursor == first || cursor.compareTo(first) == 0) {
                same.add(cursor);
            }
        }
        same.forEach(cursor -> cursor.addTo(sums));
        builder.add(word, sums);
    }

    int size() {
        return size;
    }

    /** The ordinal of {@code word}, or -1. */
    int find(BytesRef word) {
        int at = ceiling(word);
        return at < size && word(at).equals(word) ? at : -1;
    }

    int find(String word) {
        return find(new BytesRef(word));
    }

    /** The ordinal of the first word that is not before {@code word}. */
    int ceiling(BytesRef word) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The ordinal after the last word that starts with {@code prefix}; they begin at its {@link #ceiling}. */
    int endOfPrefix(BytesRef prefix) {
        byte[] above = Arrays.copyOf(prefix.bytes, prefix.length + 1);
        System.arraycopy(prefix.bytes, prefix.offset, above, 0, prefix.length);
        above[prefix.length] = (byte) 0xFF;
        return ceiling(new BytesRef(above));
    }

    BytesRef word(int ordinal) {
        return new BytesRef(bytes, starts[ordinal], starts[ordinal + 1] - starts[ordinal]);
    }

    String text(int ordinal) {
        return word(ordinal).utf8ToString();
    }

    /** Compares a word with a typed one. */
    void compare(int ordinal, TypedEdits edits) {
        edits.compare(bytes, starts[ordinal], starts[ordinal + 1]);
    }

    /** Number of sessions that have the word in the field where most have it. */
    int frequency(int ordinal) {
        return frequencies[ordinal];
    }

    /** Whether the word occurs in {@code field}. */
    boolean occursIn(int ordinal, TextField field) {
        return (fields[ordinal] & 1 << field.ordinal()) != 0;
    }

    boolean occursInAny(int ordinal, int mask) {
        return (fields[ordinal] & mask) != 0;
    }

    /** A mask for {@link #occursInAny}. */
    static int mask(Iterable<TextField> fields) {
        int mask = 0;
        for (TextField field : fields) {
            mask |= 1 << field.ordinal();
        }
        return mask;
    }

    private int compare(int ordinal, BytesRef word) {
        return Arrays.compareUnsigned(
                bytes, starts[ordinal], starts[ordinal + 1], word.bytes, word.offset, word.offset + word.length);
    }

    /** Collects words in their order. */
    private static final class Builder implements SegmentWords.Sink {
        private byte[] bytes = new byte[1 << 16];
        private int[] starts = new int[1 << 12];
        private int[] frequencies = new int[1 << 12];
        private short[] fields = new short[1 << 12];
        private int length;
        private int size;

        private void add(BytesRef word, int[] frequencyByField) {
            int most = 0;
            int mask = 0;
            for (int field = 0; field < frequencyByField.length; field++) {
                most = Math.max(most, frequencyByField[field]);
                mask |= frequencyByField[field] > 0 ? 1 << field : 0;
            }
            bytes(word.bytes, word.offset, word.offset + word.length);
            word(word.length, most, mask);
        }

        @Override
        public void bytes(byte[] words, int from, int to) {
            bytes = ArrayUtil.grow(bytes, length + to - from);
            System.arraycopy(words, from, bytes, length, to - from);
        }

        @Override
        public void word(int itsLength, int most, int mask) {
            starts = ArrayUtil.grow(starts, size + 2);
            frequencies = ArrayUtil.grow(frequencies, size + 1);
            fields = ArrayUtil.grow(fields, size + 1);
            starts[size] = length;
            frequencies[size] = most;
            fields[size++] = (short) mask;
            length += itsLength;
        }

        private Lexicon build() {
            starts = ArrayUtil.grow(starts, size + 1);
            starts[size] = length;
            return new Lexicon(
                    Arrays.copyOf(bytes, length),
                    Arrays.copyOf(starts, size + 1),
                    Arrays.copyOf(frequencies, size),
                    Arrays.copyOf(fields, size));
        }
    }
}
