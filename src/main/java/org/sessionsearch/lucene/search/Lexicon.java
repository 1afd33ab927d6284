package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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

    private Lexicon(Builder builder) {
        bytes = Arrays.copyOf(builder.bytes, builder.length);
        starts = Arrays.copyOf(builder.starts, builder.size + 1);
        frequencies = Arrays.copyOf(builder.frequencies, builder.size);
        fields = Arrays.copyOf(builder.fields, builder.size);
        size = builder.size;
    }

    /** Reads the words of all {@link TextField}s. */
    static Lexicon ofWords(IndexReader reader) throws IOException {
        return of(reader, EnumSet.allOf(TextField.class), TextField::exact);
    }

    /** Reads the stems of all {@link TextField}s. */
    static Lexicon ofStems(IndexReader reader) throws IOException {
        EnumSet<TextField> stemmed = EnumSet.allOf(TextField.class);
        stemmed.removeIf(field -> !field.isStemmed());
        return of(reader, stemmed, TextField::stemmed);
    }

    private static Lexicon of(IndexReader reader, Set<TextField> fields, Function<TextField, String> name)
            throws IOException {
        List<Source> sources = new ArrayList<>();
        for (TextField field : fields) {
            Terms terms = MultiTerms.getTerms(reader, name.apply(field));
            TermsEnum words = terms == null ? null : terms.iterator();
            if (words != null && words.next() != null) {
                sources.add(new Source(field, words));
            }
        }
        return new Lexicon(merge(sources));
    }

    private static Builder merge(List<Source> sources) throws IOException {
        PriorityQueue<Source> queue = new PriorityQueue<>(Comparator.comparing(Source::word));
        queue.addAll(sources);
        Builder builder = new Builder();
        while (!queue.isEmpty()) {
            Source source = queue.poll();
            builder.add(source.word(), source.field, source.words.docFreq());
            if (source.words.next() != null) {
                queue.add(source);
            }
        }
        builder.close();
        return builder;
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

    private record Source(TextField field, TermsEnum words) {
        BytesRef word() {
            try {
                return words.term();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Collects words in their order. */
    private static final class Builder {
        private byte[] bytes = new byte[1 << 16];
        private int[] starts = new int[1 << 12];
        private int[] frequencies = new int[1 << 12];
        private short[] fields = new short[1 << 12];
        private int length;
        private int size;

        void add(BytesRef word, TextField field, int frequency) {
            if (size == 0 || !isLast(word)) {
                append(word);
            }
            frequencies[size - 1] = Math.max(frequencies[size - 1], frequency);
            fields[size - 1] |= (short) (1 << field.ordinal());
        }

        private boolean isLast(BytesRef word) {
            return Arrays.equals(bytes, starts[size - 1], length, word.bytes, word.offset, word.offset + word.length);
        }

        private void append(BytesRef word) {
            bytes = ArrayUtil.grow(bytes, length + word.length);
            starts = ArrayUtil.grow(starts, size + 2);
            frequencies = ArrayUtil.grow(frequencies, size + 1);
            fields = ArrayUtil.grow(fields, size + 1);
            System.arraycopy(word.bytes, word.offset, bytes, length, word.length);
            starts[size++] = length;
            length += word.length;
        }

        void close() {
            starts = ArrayUtil.grow(starts, size + 1);
            starts[size] = length;
        }
    }
}
