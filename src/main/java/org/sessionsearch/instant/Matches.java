package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.TextRange;

/** What matched in one hit: where in each text, and which words of the query. */
final class Matches {

    private static final int SHORTEST_COMMON_STEM = 3;

    private record Place(String field, String text) {}

    private final Map<Place, List<TextRange>> ranges = new HashMap<>();
    private final List<String> words;

    /**
     * @param highlights of whole values
     * @param read how the words of the query were read
     */
    Matches(List<Highlight> highlights, List<Interpretation> read) {
        for (Highlight highlight : highlights) {
            ranges.put(new Place(highlight.field(), highlight.text()), highlight.matches());
        }
        words = read.stream()
                .filter(word -> word.kind() != Interpretation.Kind.DROPPED)
                .map(Interpretation::used)
                .map(used -> used.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The matches in a text that stands under {@code path} of the record, in order. */
    List<TextRange> in(String path, String text) {
        return ranges.getOrDefault(new Place(field(path), text), List.of());
    }

    /** The words of the query that are among the matches of a text. */
    List<String> words(String text, List<TextRange> matches) {
        if (matches.isEmpty()) {
            return List.of();
        }
        if (words.size() == 1) {
            return words;
        }
        Set<String> found = new LinkedHashSet<>();
        for (TextRange match : matches) {
            String matched = text.substring(match.start(), match.end()).toLowerCase(Locale.ROOT);
            words.stream()
                    .max((one, other) -> Integer.compare(common(one, matched), common(other, matched)))
                    .filter(best -> common(best, matched) >= Math.min(SHORTEST_COMMON_STEM, best.length()))
                    .ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    /** {@code none}, {@code partial} or {@code full}: how many of the query's words were found. */
    String level(List<TextRange> matches, List<String> found) {
        if (matches.isEmpty()) {
            return "none";
        }
        return found.size() >= words.size() ? "full" : "partial";
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String field(String path) {
        return switch (path) {
            case "speaker", "speakers.name" -> "speakers";
            case "company", "speakers.company" -> "company";
            case "speakers.bio" -> "bio";
            case "tag" -> "tags";
            default -> path;
        };
    }
}
