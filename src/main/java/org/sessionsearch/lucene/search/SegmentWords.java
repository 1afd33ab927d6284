package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.TextField;

/** The words of one segment, sorted, and how many sessions have each in each field. Immutable and thread-safe. */
final class SegmentWords {

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int size;

    /** Where the fields of each word start in the two arrays below. */
    private int[] firsts = new int[1 << 8];

    private byte[] fields = new byte[1 << 8];
    private int[] frequencies = new int[1 << 8];
    private int entries;

    private SegmentWords() {}

    /**
     * Reads the words of some fields.
     *
     * @param name of the Lucene field of each
     */
    static SegmentWords of(LeafReader leaf, Set<TextField> fields, Function<TextField, String> name)
            throws IOException {
        List<Source> sources = new ArrayList<>();
        for (TextField field : fields) {
            Terms terms = leaf.terms(name.apply(field));
            TermsEnum words = terms == null ? null : terms.iterator();
            if (words != null && words.next() != null) {
                sources.add(new Source(field, words));
            }
        }
        SegmentWords segment = new SegmentWords();
        segment.merge(sources);
        return segment;
    }

    private void merge(List<Source> sources) throws IOException {
        PriorityQueue<Source> queue = new PriorityQueue<>(Comparator.comparing(Source::word));
        queue.addAll(sources);
        while (!queue.isEmpty()) {
            Source source = queue.poll();
            add(source.word(), source.field, source.words.docFreq());
            if (source.words.next() != null) {
                queue.add(source);
            }
        }
        starts = Arrays.copyOf(starts, size + 1);
        firsts = Arrays.copyOf(firsts, size + 1);
        firsts[size] = entries;
        bytes = Arrays.copyOf(bytes, starts[size]);
        fields = Arrays.copyOf(fields, entries);
        frequencies = Arrays.copyOf(frequencies, entries);
    }

    private void add(BytesRef word, TextField field, int frequency) {
        if (size == 0 || !isLast(word)) {
            starts = ArrayUtil.grow(starts, size + 2);
            firsts = ArrayUtil.grow(firsts, size + 1);
            int end = starts[size] + word.length;
            bytes = ArrayUtil.grow(bytes, end);
            System.arraycopy(word.bytes, word.offset, bytes, starts[size], word.length);
            firsts[size++] = entries;
            starts[size] = end;
        }
        fields = ArrayUtil.grow(fields, entries + 1);
        frequencies = ArrayUtil.grow(frequencies, entries + 1);
        fields[entries] = (byte) field.ordinal();
        frequencies[entries++] = frequency;
    }

    /** A lexicon of these words alone, which shares what it can. */
    Lexicon alone() {
        int[] most = new int[size];
        short[] masks = new short[size];
        for (int place = 0; place < size; place++) {
            most[place] = most(place);
            masks[place] = (short) mask(place);
        }
        return new Lexicon(bytes, starts, most, masks);
    }

    /** Number of sessions that have a word in the field where most have it. */
    private int most(int place) {
        int most = 0;
        for (int i = firsts[place]; i < firsts[place + 1]; i++) {
            most = Math.max(most, frequencies[i]);
        }
        return most;
    }

    private int mask(int place) {
        int mask = 0;
        for (int i = firsts[place]; i < firsts[place + 1]; i++) {
            mask |= 1 << fields[i];
        }
        return mask;
    }

    private boolean isLast(BytesRef word) {
        return Arrays.equals(bytes, starts[size - 1], starts[size], word.bytes, word.offset, word.offset + word.length);
    }

    private record Source(TextField field, TermsEnum words) {
        BytesRef word() {
            try {
                return words.term();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What takes words that follow one another. */
    interface Sink {

        /** The bytes of the words that follow. */
        void bytes(byte[] words, int from, int to);

        /**
         * The next of them.
         *
         * @param length in bytes
         * @param most number of sessions that have it in the field where most have it
         * @param mask of its fields, see {@link Lexicon#mask}
         */
        void word(int length, int most, int mask);
    }

    /** Goes through the words in order. Not thread-safe. */
    final class Cursor {
        private int at;

        boolean isDone() {
            return at == size;
        }

        int compareTo(Cursor other) {
            return compare(at, other);
        }

        private int compare(int place, Cursor other) {
            SegmentWords its = other.words();
            return Arrays.compareUnsigned(
                    bytes, starts[place], starts[place + 1], its.bytes, its.starts[other.at], its.starts[other.at + 1]);
        }

        BytesRef word() {
            return new BytesRef(bytes, starts[at], starts[at + 1] - starts[at]);
        }

        /** Hands on the words before that of {@code other}, all where it is null, and goes on behind them. */
        void takeBefore(Cursor other, Sink sink) {
            int end = other == null ? size : endBefore(other);
            sink.bytes(bytes, starts[at], starts[end]);
            for (; at < end; at++) {
                sink.word(starts[at + 1] - starts[at], most(at), mask(at));
            }
        }

        /** The first place from here on whose word is not before that of {@code other}, sought in doubling steps. */
        private int endBefore(Cursor other) {
            int low = at;
            int step = 1;
            while (low + step < size && compare(low + step, other) < 0) {
                low += step;
                step *= 2;
            }
            int high = Math.min(size, low + step);
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (compare(middle, other) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Adds the number of sessions of each field at the field's ordinal, and goes on. */
        void addTo(int[] sums) {
            for (int i = firsts[at]; i < firsts[at + 1]; i++) {
                sums[fields[i]] += frequencies[i];
            }
            at++;
        }

        private SegmentWords words() {
            return SegmentWords.this;
        }
    }
}
