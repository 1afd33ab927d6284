package org.sessionsearch.source;

import java.util.List;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;

/** What one file turns out to be. */
public sealed interface Reading {

    /**
     * A session.
     *
     * @param session the session, under the id that its file claims
     * @param written sorts the writings of one session by age, newest last
     * @param idLine the line of the file that claims the id, 0 when none does
     * @param digest tells two texts of the file apart
     * @param problems what is wrong with it nevertheless
     */
    record Parsed(Session session, String written, int idLine, long digest, List<Problem> problems) implements Reading {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /** No session, and not meant to be one: a blog post, a speaker's page, an empty shell. */
    record Skipped(Problem problem) implements Reading {}

    /** Cannot be read. */
    record Rejected(Problem problem) implements Reading {}
}
