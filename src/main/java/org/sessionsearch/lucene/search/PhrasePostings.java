package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The places where several terms follow one another, read like the postings of one term. A place's offsets reach from
 * the start of the first term to the end of the last.
 */
final class PhrasePostings extends PostingsEnum {

    private final List<PostingsEnum> parts;
    private final PostingsEnum lead;
    private int[] positions = new int[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int frequency;
    private int next;

    PhrasePostings(List<PostingsEnum> parts) {
        this.parts = List.copyOf(parts);
        lead = parts.stream().min((a, b) -> Long.compare(a.cost(), b.cost())).orElseThrow();
    }

    @Override
    public int docID() {
        return lead.docID();
    }

    @Override
    public int nextDoc() throws IOException {
        return align(lead.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
        return align(lead.advance(target));
    }

    @Override
    public long cost() {
        return lead.cost();
    }

    @Override
    public int freq() {
        return frequency;
    }

    @Override
    public int nextPosition() {
        return positions[next++];
    }

    @Override
    public int startOffset() {
        return starts[next - 1];
    }

    @Override
    public int endOffset() {
        return ends[next - 1];
    }

    @Override
    public BytesRef getPayload() {
        return null;
    }

    private int align(int start) throws IOException {
        int doc = start;
        while (doc != NO_MORE_DOCS && !(allAt(doc) && read())) {
            doc = lead.nextDoc();
        }
        return doc;
    }

    private boolean allAt(int doc) throws IOException {
        for (PostingsEnum part : parts) {
            int at = part.docID() < doc ? part.advance(doc) : part.docID();
            if (at != doc) {
                return false;
            }
        }
        return true;
    }

    /** Reads the places in the current document; false when there are none. */
    private boolean read() throws IOException {
        List<int[][]> read = new ArrayList<>();
        for (PostingsEnum part : parts) {
            read.add(places(part));
        }
        frequency = 0;
        next = 0;
        int[][] first = read.get(0);
        for (int i = 0; i < first[0].length; i++) {
            int end = endOfPhrase(read, first[0][i]);
            if (end >= 0) {
                add(first[0][i], first[1][i], end);
            }
        }
        return frequency > 0;
    }

    /** The end offset of the phrase that starts at {@code position}, or -1. */
    private static int endOfPhrase(List<int[][]> read, int position) {
        int end = -1;
        for (int i = 0; i < read.size(); i++) {
            int at = Arrays.binarySearch(read.get(i)[0], position + i);
            if (at < 0) {
                return -1;
            }
            end = read.get(i)[2][at];
        }
        return end;
    }

    private static int[][] places(PostingsEnum part) throws IOException {
        int[][] places = new int[3][part.freq()];
        for (int i = 0; i < part.freq(); i++) {
            places[0][i] = part.nextPosition();
            places[1][i] = part.startOffset();
            places[2][i] = part.endOffset();
        }
        return places;
    }

    private void add(int position, int start, int end) {
        if (frequency == positions.length) {
            positions = Arrays.copyOf(positions, frequency * 2);
            starts = Arrays.copyOf(starts, frequency * 2);
            ends = Arrays.copyOf(ends, frequency * 2);
        }
        positions[frequency] = position;
        starts[frequency] = start;
        ends[frequency++] = end;
    }
}
