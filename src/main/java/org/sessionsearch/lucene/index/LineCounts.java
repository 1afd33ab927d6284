package org.sessionsearch.lucene.index;

import java.util.function.LongConsumer;

/**
 * How often each of many lines was written. Of hashes as they are, so that counting leaves nothing for the collector to
 * follow. Threads may share it.
 */
final class LineCounts {

    private static final int FEWEST = 1 << 10;

    /** Of the places, at most that part is taken: three of four. */
    private static final int TAKEN = 3;

    private static final int OF = 4;

    private long[] lines = new long[FEWEST];

    /** By place; zero where none is taken. */
    private int[] times = new int[FEWEST];

    private int size;

    /** Counts a line once more; how often it was now written. */
    synchronized int add(long line) {
        int place = place(line);
        if (times[place] == 0) {
            size++;
            if (size > lines.length / OF * TAKEN) {
                grow();
                place = place(line);
            }
            lines[place] = line;
        }
        return ++times[place];
    }

    private int place(long line) {
        int last = lines.length - 1;
        int place = Long.hashCode(line) & last;
        while (times[place] != 0 && lines[place] != line) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        long[] before = lines;
        int[] timesBefore = times;
        lines = new long[2 * before.length];
        times = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (timesBefore[i] > 0) {
                int place = place(before[i]);
                lines[place] = before[i];
                times[place] = timesBefore[i];
            }
        }
    }

    /** How many lines there are. */
    synchronized int size() {
        return size;
    }

    /** Gives the lines that were written at least {@code least} times. */
    synchronized void forEach(int least, LongConsumer sink) {
        for (int i = 0; i < lines.length; i++) {
            if (times[i] >= least) {
                sink.accept(lines[i]);
            }
        }
    }

    synchronized void clear() {
        lines = new long[FEWEST];
        times = new int[FEWEST];
        size = 0;
    }
}
