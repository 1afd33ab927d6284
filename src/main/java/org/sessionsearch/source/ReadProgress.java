package org.sessionsearch.source;

/** Is told how far the reading of a folder has come. Called on the reading thread. */
@FunctionalInterface
public interface ReadProgress {

    /** Watches nothing. */
    ReadProgress NONE = (files, total) -> {};

    /** {@code files} of {@code total} have been read. */
    void read(int files, int total);
}
