package org.sessionsearch.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.session.Session;

/**
 * One session of a result.
 *
 * @param session facet values are spelt as the facets show them
 * @param score comparable within one result only; 0 when browsing
 * @param reason one plain sentence that says why it matched; empty when browsing
 * @param highlights empty when not asked for or nothing to show
 * @param explanation how it ranked, one line each, when asked for; its parts make the score
 */
public record Hit(
        Session session, float score, String reason, List<Highlight> highlights, Optional<List<String>> explanation) {
    public Hit {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(reason, "reason");
        highlights = List.copyOf(highlights);
        explanation = explanation.map(List::copyOf);
    }
}
