package org.sessionsearch.lucene;

import java.util.List;
import org.sessionsearch.sample.SharedCorpora;
import org.sessionsearch.session.Session;

/** The promises on some of a large real archive, where it is at hand. */
class TalksPromisesTest extends SearchPromises {

    private static final int MOST_SESSIONS = 500;

    TalksPromisesTest() {
        super(30);
    }

    @Override
    List<Session> archive() {
        return SampleArchive.some(SharedCorpora.talks(), MOST_SESSIONS);
    }
}
