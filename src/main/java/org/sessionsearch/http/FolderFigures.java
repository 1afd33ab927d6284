package org.sessionsearch.http;

/**
 * What became of the session files, as of their last reading.
 *
 * @param indexed files that give a session
 * @param rejected files that cannot be read
 * @param skipped files that hold no session
 * @param merged files that hold an older writing of a session
 * @param inStep whether the engine holds what the folder holds
 */
public record FolderFigures(int indexed, int rejected, int skipped, int merged, boolean inStep) {

    /** Of an engine that follows no folder. */
    public static final FolderFigures NONE = new FolderFigures(0, 0, 0, 0, true);
}
