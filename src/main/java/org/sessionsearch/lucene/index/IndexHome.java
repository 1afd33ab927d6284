package org.sessionsearch.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.store.Directory;
import org.sessionsearch.engine.EngineUnavailableException;

/**
 * Where the generations of an index lie: numbered Lucene indexes, of which one is current and at most one is being built
 * beside it. Whoever claims a home has it alone. Not
 * thread-safe.
 */
sealed interface IndexHome extends Closeable permits IndexFolder, IndexMemory {

    /**
     * Makes sure that this process, alone, can write here; to be asked before every opening to write.
     *
     * @throws EngineUnavailableException when another process has it open
     * @throws IOException when nothing can be written for now
     */
    void claim() throws IOException;

    /** The number of the current generation; empty when there is none. */
    OptionalInt current() throws IOException;

    /** Opens the directory of a generation, an empty one when it is new. */
    Directory open(int generation) throws IOException;

    /**
     * Opens the directory of a generation to read all of it once, apart from whoever else has it open: what Lucene maps
     * into memory of one segment in one directory stays there until all of it is closed.
     */
    Directory openApart(int generation) throws IOException;

    /** Makes a generation the current one, at once or not at all, and deletes every other. */
    void makeCurrent(int generation) throws IOException;

    /** Deletes all generations but the current one. */
    void deleteOthers() throws IOException;

    /** A failure in words that clients may see: where the index lies is none of their business. */
    String sentence(Throwable failure);
}
