package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.lucene.schema.TextField;

/** Says in one sentence why a session is a hit, and line by line how it ranks. */
final class Reasons {

    private final QueryReading query;
    private final Scoring scoring;

    Reasons(QueryReading query, Scoring scoring) {
        this.query = query;
        this.scoring = scoring;
    }

    /** {@code “rust” in the title, “kernel” in the track}. */
    String sentence(List<Occurrence> occurrences, int tier) {
        if (Tier.isCode(tier)) {
            return "This is the session of that code";
        }
        if (Tier.isWhole(tier)) {
            return "The title or a speaker’s name is just that";
        }
        Map<TextField, Set<String>> words = places(occurrences, true);
        if (words.isEmpty()) {
            // Nothing but common words was typed, or found.
            words = places(occurrences, false);
        }
        if (words.isEmpty()) {
            return somewhere();
        }
        List<String> parts = new ArrayList<>();
        words.forEach((field, shown) -> parts.add(enumerated(shown) + ' ' + where(field)));
        return String.join(", ", parts);
    }

    /** For hits whose only match is one of the many completions of a few letters, which are not looked for one by one. */
    private String somewhere() {
        List<String> typed =
                query.words().stream().map(word -> '“' + word.typed() + "…”").toList();
        return String.join(", ", typed) + " somewhere in its text";
    }

    private Map<TextField, Set<String>> places(List<Occurrence> occurrences, boolean required) {
        Map<TextField, Set<String>> words = new LinkedHashMap<>();
        for (int word = 0; word < query.words().size(); word++) {
            Occurrence best = best(occurrences, word);
            if (best != null && (!required || query.words().get(word).required())) {
                words.computeIfAbsent(best.field(), any -> new LinkedHashSet<>())
                        .add(shown(word, best.variant()));
            }
        }
        return words;
    }

    /**
     * How a hit ranks: its tier and score; what the score is the product of; then each word with what it counts, and its
     * forms with their fields and what they can count at most.
     */
    List<String> explanation(List<Occurrence> occurrences, int tier, float score, ScoreParts parts) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "score %.4f, %s", score, Tier.describe(tier)));
        lines.add(product(parts));
        for (int word = 0; word < query.words().size(); word++) {
            float counts = parts.words().get(word);
            if (counts > 0) {
                lines.add(String.format(
                        Locale.ROOT, "“%s” counts %.4f", query.words().get(word).typed(), counts));
            }
            lines.addAll(lines(occurrences, word));
        }
        return lines;
    }

    private static String product(ScoreParts parts) {
        StringBuilder product = new StringBuilder(String.format(Locale.ROOT, "%.4f for the words", parts.sum()));
        for (ScoreParts.Factor factor : parts.factors()) {
            product.append(String.format(Locale.ROOT, " × %.4f %s", factor.value(), factor.why()));
        }
        return product.toString();
    }

    private List<String> lines(List<Occurrence> occurrences, int word) {
        Map<Variant, Map<TextField, Integer>> counts = new LinkedHashMap<>();
        for (Occurrence place : occurrences) {
            if (place.word() == word) {
                counts.computeIfAbsent(place.variant(), any -> new LinkedHashMap<>())
                        .merge(place.field(), 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((variant, fields) -> {
            List<String> in = new ArrayList<>();
            fields.forEach((field, count) -> in.add(field.label() + " ×" + count));
            lines.add(String.format(
                    Locale.ROOT,
                    "as “%s” (%s), up to %.4f: %s",
                    variant.used(),
                    variant.kind().label(),
                    scoring.factor(variant),
                    String.join(", ", in)));
        });
        return lines;
    }

    private static Occurrence best(List<Occurrence> occurrences, int word) {
        Occurrence best = null;
        for (Occurrence place : occurrences) {
            if (place.word() == word && (best == null || place.field().compareTo(best.field()) < 0)) {
                best = place;
            }
        }
        return best;
    }

    private String shown(int word, Variant variant) {
        String typed = query.words().get(word).typed();
        return switch (variant.kind()) {
            case EXACT, STEM, CODE, DROPPED -> '“' + typed + '”';
            case PREFIX -> '“' + typed + "…”";
            case JOINED, SPLIT, SYNONYM, TYPO -> '“' + variant.used() + '”';
        };
    }

    private static String enumerated(Set<String> words) {
        List<String> list = List.copyOf(words);
        int last = list.size() - 1;
        return last == 0 ? list.get(0) : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
    }

    private static String where(TextField field) {
        return switch (field) {
            case TITLE -> "in the title";
            case SPEAKER -> "among the speakers";
            case TAG -> "in the tags";
            case TRACK -> "in the track";
            case ROOM -> "in the room";
            case EVENT -> "in the event or code";
            case FORMAT -> "as its level, type or year";
            case COMPANY -> "in a speaker’s company";
            case DESCRIPTION -> "in the description";
            case BODY -> "in the text";
            case BIO -> "in a speaker’s bio";
        };
    }
}
