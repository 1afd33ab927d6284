package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.session.Problem;

/** Reports the files that claim one id. */
final class DuplicateIds {

    private DuplicateIds() {}

    /** The problems of the files of one claim; empty when there is one file only. */
    static List<Problem> problems(List<Identity.Resolved> sessions) {
        List<Problem> problems = new ArrayList<>();
        for (Identity.Resolved session : sessions) {
            CatalogueEntry shown = session.shown();
            if (sessions.size() > 1) {
                Identity.Resolved other = sessions.get(session == sessions.getFirst() ? 1 : 0);
                problems.add(anotherSession(shown, session.id(), other.shown()));
            }
            for (CatalogueEntry older : session.older()) {
                problems.add(olderWriting(older, shown));
            }
            if (!session.older().isEmpty()) {
                problems.add(newestWriting(shown, session.older().getFirst()));
            }
        }
        return problems;
    }

    private static Problem anotherSession(CatalogueEntry entry, String id, CatalogueEntry other) {
        String message = "claims the id " + entry.id() + " as does " + other.source()
                + ", which is another session; this one is shown as " + id;
        return Rule.DUPLICATE_ID.at(entry.source(), entry.idLine(), message);
    }

    private static Problem olderWriting(CatalogueEntry older, CatalogueEntry shown) {
        String message =
                "writes the session " + older.id() + " that " + shown.source() + " writes anew; that one is shown";
        return Rule.WRITTEN_TWICE.at(older.source(), older.idLine(), message);
    }

    private static Problem newestWriting(CatalogueEntry shown, CatalogueEntry older) {
        String message =
                "writes the session " + shown.id() + " anew that " + older.source() + " writes, too; this one is shown";
        return Rule.WRITTEN_TWICE.at(shown.source(), shown.idLine(), message);
    }
}
