package org.sessionsearch.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.TextRange;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** Prints a result for a person. */
final class HitPrinter {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int SHOWN_VALUES = 5;

    private final PrintWriter out;
    private final String on;
    private final String off;

    /**
     * @param styled whether {@code out} is a terminal, where matches are printed bold
     */
    HitPrinter(PrintWriter out, boolean styled) {
        this.out = out;
        this.on = styled ? "\033[1m" : "";
        this.off = styled ? "\033[0m" : "";
    }

    void print(SearchResult result) {
        out.println(result.total() == 1 ? "1 session" : result.total() + " sessions");
        for (Interpretation part : result.interpretation()) {
            if (part.kind() == Interpretation.Kind.DROPPED) {
                out.println("  without “" + part.typed() + "”, which matches nothing more");
            } else if (!part.typed().equals(part.used())) {
                out.println("  “" + part.typed() + "” read as “" + part.used() + "” ("
                        + part.kind().label() + ")");
            }
        }
        result.didYouMean()
                .ifPresent(better -> out.println("  did you mean “" + better.text() + "”? It has " + better.total()));
        result.hits().forEach(this::print);
        result.facets().forEach(this::print);
        result.next().ifPresent(next -> out.println("\nMore with --cursor " + next));
        out.flush();
    }

    private void print(Hit hit) {
        Session session = hit.session();
        out.println();
        out.println(session.id() + "  " + field(hit, "title", session.title()));
        line(place(session));
        line(session.speakers().stream().map(Speaker::name).collect(Collectors.joining(", ")));
        hit.highlights().stream()
                .filter(highlight -> highlight.field().equals("description")
                        || highlight.field().equals("body"))
                .limit(1)
                .forEach(highlight -> line(marked(highlight)));
        hit.explanation().ifPresent(lines -> lines.forEach(this::line));
    }

    private void print(Facet facet) {
        if (facet.values().isEmpty()) {
            return;
        }
        List<String> values = facet.values().stream()
                .limit(SHOWN_VALUES)
                .map(count -> count.value() + " (" + count.count() + ")")
                .toList();
        out.println();
        out.println(facet.dimension().label() + ": " + String.join(", ", values));
    }

    private void line(String text) {
        if (!text.isBlank()) {
            out.println("    " + text.replaceAll("\\s+", " "));
        }
    }

    private static String place(Session session) {
        List<String> parts = new ArrayList<>();
        session.slot()
                .ifPresent(slot -> parts.add(WHEN.format(slot.start())
                        + slot.end().map(end -> "–" + END.format(end)).orElse("")));
        parts.add(session.room());
        parts.add(String.join(", ", session.tracks()));
        parts.add(session.event());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String field(Hit hit, String field, String otherwise) {
        return hit.highlights().stream()
                .filter(highlight -> highlight.field().equals(field))
                .findFirst()
                .map(this::marked)
                .orElse(otherwise);
    }

    private String marked(Highlight highlight) {
        StringBuilder text = new StringBuilder(highlight.text());
        for (TextRange match : highlight.matches().reversed()) {
            text.insert(match.end() - highlight.passage().start(), off);
            text.insert(match.start() - highlight.passage().start(), on);
        }
        return text.toString();
    }
}
