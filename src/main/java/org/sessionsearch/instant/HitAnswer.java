package org.sessionsearch.instant;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.session.Session;
import tools.jackson.databind.node.ObjectNode;

/** Shows hits as one query wants to see them: which attributes, which of them highlighted, which cut to snippets. */
final class HitAnswer {

    /** Texts that nobody searches in. */
    private static final AttributeSelection SEARCHABLE = new AttributeSelection(
            List.of("*", "-objectID", "-image", "-url", "-links", "-media", "-start", "-end", "-speakers.image"));

    private static final int SCORE_UNIT = 1000;

    private final Documents documents;
    private final Marking marking;
    private final AttributeSelection retrieved;
    private final AttributeSelection highlighted;
    private final Optional<Snippets> snippets;
    private final boolean ranked;

    HitAnswer(Documents documents, Question question) {
        this.documents = documents;
        this.marking = question.marking();
        Parameters parameters = question.parameters();
        this.retrieved = parameters
                .list("attributesToRetrieve")
                .map(AttributeSelection::withId)
                .orElse(AttributeSelection.ALL);
        this.highlighted = parameters
                .list("attributesToHighlight")
                .map(AttributeSelection::new)
                .orElse(SEARCHABLE);
        this.ranked = parameters.flag("getRankingInfo", false);
        this.snippets = parameters
                .list("attributesToSnippet")
                .filter(items -> !items.isEmpty())
                .map(items -> Snippets.read(
                        items, parameters.text("snippetEllipsisText").orElse("…")));
    }

    /** Whether the engine must say what matched. */
    boolean needsMatches() {
        return !highlighted.isEmpty() || snippets.isPresent();
    }

    /** Whether hits need the page below a session's description; only where it is asked for by name. */
    boolean needsBody() {
        return retrieved.names("body")
                || highlighted.names("body")
                || snippets.map(Snippets::attributes)
                        .filter(it -> it.names("body"))
                        .isPresent();
    }

    /** The record alone. */
    ObjectNode plain(Session session) {
        return retrieved.of(documents.of(session));
    }

    /** The record with what matched in it. */
    ObjectNode of(Hit hit, List<Interpretation> read) {
        ObjectNode record = documents.of(hit.session());
        ObjectNode answer = retrieved.of(record);
        Highlighting highlighting = new Highlighting(marking, new Matches(hit.highlights(), read));
        if (!highlighted.isEmpty()) {
            answer.set("_highlightResult", highlighting.whole(highlighted.of(record)));
        }
        snippets.ifPresent(cut -> answer.set(
                "_snippetResult", highlighting.snippets(cut.attributes().of(record), cut)));
        if (ranked) {
            answer.set("_rankingInfo", ranking(hit, read));
        }
        return answer;
    }

    /** How well it matched; places and distances have no part in the order here. */
    private static ObjectNode ranking(Hit hit, List<Interpretation> read) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("userScore", Math.round(hit.score() * SCORE_UNIT))
                .put("nbTypos", count(read, Interpretation.Kind.TYPO))
                .put("nbExactWords", count(read, Interpretation.Kind.EXACT))
                .put("words", read.size() - count(read, Interpretation.Kind.DROPPED))
                .put("firstMatchedWord", 0)
                .put("proximityDistance", 0)
                .put("geoDistance", 0)
                .put("filters", 0);
    }

    private static int count(List<Interpretation> read, Interpretation.Kind kind) {
        return (int) read.stream().filter(word -> word.kind() == kind).count();
    }
}
