package org.sessionsearch.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.sessionsearch.engine.Change;
import org.sessionsearch.lucene.schema.SessionDocument;
import org.sessionsearch.lucene.schema.StoredSession;
import org.sessionsearch.lucene.schema.TextStreams;

/** One generation of the index that is written to: owns its {@link IndexWriter}. Thread-safe as that is. */
final class IndexGeneration implements Closeable {

    /** In a commit's user data: the version of the schema that its documents follow. */
    static final String SCHEMA = "schema";

    private static final int RAM_BUFFER_MEGABYTES = 24;

    private final int number;
    private final Directory directory;
    private final IndexWriter writer;

    /** As many as threads write at the same time, while many changes come. */
    private final Queue<TextStreams> idleStreams = new ConcurrentLinkedQueue<>();

    private final RepeatedLines lines;

    private IndexGeneration(int number, Directory directory, IndexWriter writer) {
        this.number = number;
        this.directory = directory;
        this.writer = writer;
        this.lines = new RepeatedLines(writer.getDocStats().maxDoc == 0);
    }

    /** Opens a generation to write to, from its last commit or from nothing. */
    static IndexGeneration open(int number, Directory directory, int schema) throws IOException {
        try {
            IndexWriter writer = new IndexWriter(directory, config());
            writer.setLiveCommitData(Map.of(SCHEMA, Integer.toString(schema)).entrySet());
            return new IndexGeneration(number, directory, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** A refresh never waits for a merge, because a changed session is to be found at once. */
    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setMergePolicy(fewSegments())
                .setMaxFullFlushMergeWaitMillis(0)
                .setRAMBufferSizeMB(RAM_BUFFER_MEGABYTES);
    }

    /** Each segment costs every query: one over eight takes three times as long as one over a single one. */
    private static MergePolicy fewSegments() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(4);
        merges.setFloorSegmentMB(4);
        return merges;
    }

    /** Says what follows: many changes are not merged while they come, but all together by {@link #mergeAll}. */
    void expect(boolean many) {
        if (many) {
            lines.guess();
        }
        boolean merges = writer.getConfig().getMergePolicy() != NoMergePolicy.INSTANCE;
        if (many == merges) {
            writer.getConfig().setMergePolicy(many ? NoMergePolicy.INSTANCE : fewSegments());
            // To put the files of a segment into one is to write them twice.
            writer.getConfig().setUseCompoundFile(!many);
            idleStreams.clear();
        }
    }

    int number() {
        return number;
    }

    void write(Change change) throws IOException {
        switch (change) {
            case Change.Put put -> write(put);
            case Change.Remove remove -> writer.deleteDocuments(sourceTerm(remove.source()));
        }
    }

    private void write(Change.Put put) throws IOException {
        TextStreams idle = idleStreams.poll();
        TextStreams streams = idle == null ? new TextStreams() : idle;
        writer.updateDocument(
                sourceTerm(put.session().source()),
                SessionDocument.of(put.session(), put.fingerprint(), streams, lines));
        // Not after a failure, which may have left them in the middle of a text.
        idleStreams.offer(streams);
    }

    private static Term sourceTerm(String source) {
        return new Term(SessionDocument.SOURCE, source);
    }

    /** The sessions to write again, because so many others repeat a line of theirs now, or no longer. */
    List<Change> stale() throws IOException {
        try (DirectoryReader reader = reader()) {
            FixedBitSet stale = lines.stale(reader);
            StoredSession.Reading sessions = new StoredSession.Reading(reader);
            List<Change> again = new ArrayList<>();
            int doc = stale.nextSetBit(0);
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                again.add(new Change.Put(sessions.read(doc, true), fingerprint(reader, doc)));
                doc = doc + 1 < stale.length() ? stale.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
            }
            return again;
        }
    }

    /** A reader of everything written so far; the caller closes it. */
    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** A reader of everything written so far, or null when {@code reader} shows it already; the caller closes it. */
    DirectoryReader readerIfChanged(DirectoryReader reader) throws IOException {
        return DirectoryReader.openIfChanged(reader, writer);
    }

    void commit() throws IOException {
        writer.commit();
    }

    /**
     * Reads all of the last commit, and compares it with its checksums.
     *
     * @param apart the directory, opened once more
     * @throws IOException when a file of it is missing or damaged
     */
    void verify(Directory apart) throws IOException {
        if (!writer.isOpen()) {
            throw new AlreadyClosedException("it was closed by an earlier failure", writer.getTragicException());
        }
        try {
            StoredIndex.open(apart).reader().close();
        } catch (IOException | RuntimeException e) {
            // Another commit may have taken its place meanwhile.
            StoredIndex.open(apart).reader().close();
        }
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** Merges all segments into one; waits for it. */
    void mergeAll() throws IOException {
        expect(false);
        writer.forceMerge(1);
    }

    /** Drops what was written since the last commit, and closes. */
    void abandon() {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException alreadyBroken) {
            // The next one to open it starts from the last commit in any case.
        }
        IOUtils.closeWhileHandlingException(directory);
    }

    /** Commits and closes; merges that still run are given up. */
    @Override
    public void close() throws IOException {
        try {
            writer.commit();
        } finally {
            abandon();
        }
    }

    /** The fingerprint of each session by its source path. */
    Map<String, String> fingerprints() throws IOException {
        Map<String, String> fingerprints = new HashMap<>();
        try (DirectoryReader reader = reader()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                addFingerprints(leaf.reader(), fingerprints);
            }
        }
        return fingerprints;
    }

    private static void addFingerprints(LeafReader leaf, Map<String, String> fingerprints) throws IOException {
        Terms sources = leaf.terms(SessionDocument.SOURCE);
        if (sources == null) {
            return;
        }
        String[] ofDocument = fingerprintsByDocument(leaf);
        Bits liveDocs = leaf.getLiveDocs();
        TermsEnum source = sources.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = source.next(); term != null; term = source.next()) {
            postings = source.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (liveDocs == null || liveDocs.get(doc)) {
                    fingerprints.put(term.utf8ToString(), ofDocument[doc]);
                }
            }
        }
    }

    private static String[] fingerprintsByDocument(LeafReader leaf) throws IOException {
        String[] fingerprints = new String[leaf.maxDoc()];
        BinaryDocValues values = leaf.getBinaryDocValues(SessionDocument.FINGERPRINT);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            fingerprints[doc] = text(values.binaryValue());
        }
        return fingerprints;
    }

    private static String fingerprint(DirectoryReader reader, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(SessionDocument.FINGERPRINT);
        values.advanceExact(doc - leaf.docBase);
        return text(values.binaryValue());
    }

    private static String text(BytesRef value) {
        return new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8);
    }
}
