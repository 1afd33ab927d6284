package org.sessionsearch.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** An index as it was found on disk, with every checksum verified; the reader is the taker's to close. */
record StoredIndex(DirectoryReader reader, int schema) {

    /** What an index has whose commit names no version. */
    private static final int NO_VERSION = 0;

    /**
     * Opens the last commit, and reads all of it once to verify it.
     *
     * @throws IOException when it is damaged, or written by a Lucene that this one cannot read
     */
    static StoredIndex open(Directory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
            return new StoredIndex(reader, schema(reader));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    private static int schema(DirectoryReader reader) throws IOException {
        String version = reader.getIndexCommit().getUserData().get(IndexGeneration.SCHEMA);
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : NO_VERSION;
    }
}
