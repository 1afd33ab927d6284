package org.sessionsearch.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The places where several terms follow one another, read like the postings of one term. A place's offsets reach from
 * the start of the first term to the end of the last.
 */
final class PhrasePostings extends PostingsEnum {

    private static final int NO_OFFSET = -1;

    private final PostingsEnum[] parts;
    private final PostingsEnum lead;
    private final boolean offsets;

    /** Of the phrases in the current document, as many as {@code frequency}. */
    private int[] positions = new int[4];

    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int frequency;
    private int next;

    /**
     * @param parts in the order of the phrase, read with {@link #flagsOfParts}
     * @param flags what of the phrase is read
     */
    PhrasePostings(PostingsEnum[] parts, int flags) {
        this.parts = parts;
        this.offsets = featureRequested(flags, OFFSETS);
        PostingsEnum rarest = parts[0];
        for (PostingsEnum part : parts) {
            rarest = part.cost() < rarest.cost() ? part : rarest;
        }
        lead = rarest;
    }

    /** What of the parts must be read for what of the phrase is. */
    static int flagsOfParts(int flags) {
        return featureRequested(flags, OFFSETS) ? OFFSETS : POSITIONS;
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
        return offsets ? starts[next - 1] : NO_OFFSET;
    }

    @Override
    public int endOffset() {
        return offsets ? ends[next - 1] : NO_OFFSET;
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
        next = 0;
        frequency = parts[0].freq();
        positions = ArrayUtil.grow(positions, frequency);
        starts = ArrayUtil.grow(starts, frequency);
        ends = ArrayUtil.grow(ends, frequency);
        for (int i = 0; i < frequency; i++) {
            positions[i] = parts[0].nextPosition();
            starts[i] = parts[0].startOffset();
            ends[i] = parts[0].endOffset();
        }
        for (int part = 1; part < parts.length && frequency > 0; part++) {
            keepFollowedBy(parts[part], part);
        }
        return frequency > 0;
    }

    /** Of the places, keeps those that have a part at its distance. Both lists ascend. */
    private void keepFollowedBy(PostingsEnum part, int distance) throws IOException {
        int kept = 0;
        int place = 0;
        for (int left = part.freq(); left > 0 && place < frequency; left--) {
            int position = part.nextPosition() - distance;
            while (place < frequency && positions[place] < position) {
                place++;
            }
            if (place < frequency && positions[place] == position) {
                positions[kept] = position;
                starts[kept] = starts[place];
                ends[kept++] = part.endOffset();
                place++;
            }
        }
        frequency = kept;
    }
}
