package org.sessionsearch.lucene.index;

import org.sessionsearch.lucene.schema.SessionDocument;

/**
 * Which versions of the schema there are to deal with.
 *
 * @param written the version that is written
 * @param readable the oldest version that questions can still be answered from
 */
record IndexVersions(int written, int readable) {

    static final IndexVersions CURRENT =
            new IndexVersions(SessionDocument.SCHEMA_VERSION, SessionDocument.READABLE_VERSION);

    boolean canRead(int version) {
        return version >= readable && version <= written;
    }
}
