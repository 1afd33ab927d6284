package org.sessionsearch.mcp;

import java.time.Instant;
import java.util.List;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/**
 * Results as text of few tokens: one line for each thing, and what to do next.
 *
 * @param content how a session is shown
 */
record SearchText(SessionContent content) {

    String of(SearchResult result, int offset, List<Hit> hits) {
        if (result.total() == 0) {
            return "No session matches."
                    + result.didYouMean()
                            .map(other -> " Did you mean '" + other.text() + "'? It has " + other.total() + ".")
                            .orElse(" Use fewer words or filters, or check values with list_facet_values.");
        }
        StringBuilder text = new StringBuilder();
        int end = offset + hits.size();
        text.append(result.total()).append(result.total() == 1 ? " session matches" : " sessions match");
        text.append("; ").append(hits.isEmpty() ? "none from offset " + offset : offset + 1 + " to " + end);
        text.append(end < result.total() && !hits.isEmpty() ? "; more with offset " + end : "")
                .append('\n');
        hits.forEach(hit -> text.append(content.line(hit.session())).append('\n'));
        return text.toString().strip();
    }

    static String of(Facet facet) {
        if (facet.values().isEmpty()) {
            return "No value of " + facet.dimension().label() + " begins so. Leave out the prefix to see all.";
        }
        StringBuilder text = new StringBuilder(
                facet.distinct() + " values of " + facet.dimension().label() + ", with their sessions:\n");
        facet.values()
                .forEach(value -> text.append(value.value())
                        .append(" | ")
                        .append(value.count())
                        .append('\n'));
        return text.toString().strip();
    }

    String ofProgramme(Instant at, List<Session> now, List<Session> next) {
        StringBuilder text = new StringBuilder("At " + at + "\nNow:\n");
        lines(text, now);
        text.append("Within two hours:\n");
        lines(text, next);
        if (now.isEmpty() && next.isEmpty()) {
            text.append("list_facet_values with facet day tells which days have sessions.");
        }
        return text.toString().strip();
    }

    private void lines(StringBuilder text, List<Session> sessions) {
        sessions.forEach(session -> text.append(content.line(session)).append('\n'));
        text.append(sessions.isEmpty() ? "nothing\n" : "");
    }
}
