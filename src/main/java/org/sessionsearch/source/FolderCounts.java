package org.sessionsearch.source;

/**
 * What became of the files of a folder; {@code sessions + rejected + skipped + merged} make up {@code files}.
 *
 * @param files session files found
 * @param sessions files that give a session
 * @param rejected files that cannot be read
 * @param skipped files that hold no session
 * @param merged files that hold an older writing of a session that another file gives
 */
public record FolderCounts(int files, int sessions, int rejected, int skipped, int merged) {}
