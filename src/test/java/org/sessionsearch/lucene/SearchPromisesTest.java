package org.sessionsearch.lucene;

import java.nio.file.Path;
import java.util.List;
import org.sessionsearch.session.Session;

/** The promises on the sample sessions; with {@code -Dsession-search.corpus=DIR} on those of another folder. */
class SearchPromisesTest extends SearchPromises {

    SearchPromisesTest() {
        super(100);
    }

    @Override
    List<Session> archive() {
        return SampleArchive.read(Path.of(System.getProperty("session-search.corpus", "sessions")));
    }
}
