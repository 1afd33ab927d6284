package org.sessionsearch.lucene;

import java.util.List;
import org.sessionsearch.sample.SharedCorpora;
import org.sessionsearch.session.Session;

/** The promises on untidy real session files, where they are at hand. */
class LinaroPromisesTest extends SearchPromises {

    LinaroPromisesTest() {
        super(30);
    }

    @Override
    List<Session> archive() {
        return SampleArchive.read(SharedCorpora.linaro());
    }
}
