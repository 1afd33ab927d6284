package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.lucene.schema.PersonName;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Interpretation.Kind;
import org.sessionsearch.query.TextRange;
import org.sessionsearch.session.Session;

/**
 * Marks what matched in the texts of a hit. The places are those of the postings that matched, so they are right for
 * stems, misspellings, joined words and accents without analysing anything again. For one hit: not thread-safe.
 */
final class Highlighter {

    private final Session written;
    private final Session shown;
    private final HighlightStyle style;
    private final Map<TextField, List<Occurrence>> places = new EnumMap<>(TextField.class);

    /**
     * @param written the session as it was indexed, with its body where that matched
     * @param shown the session as it is sent
     * @param occurrences where its words match
     */
    Highlighter(Session written, Session shown, HighlightStyle style, List<Occurrence> occurrences) {
        this.written = written;
        this.shown = shown;
        this.style = style;
        for (Occurrence occurrence : worthMarking(occurrences)) {
            places.computeIfAbsent(occurrence.field(), any -> new ArrayList<>()).add(occurrence);
        }
    }

    List<Highlight> highlights() {
        List<Highlight> highlights = new ArrayList<>();
        for (TextField field : TextField.values()) {
            boolean always =
                    style == HighlightStyle.PASSAGES && (field == TextField.TITLE || field == TextField.DESCRIPTION);
            List<Occurrence> occurrences = places.getOrDefault(field, List.of());
            if (occurrences.isEmpty() && !always) {
                continue;
            }
            switch (field) {
                case TITLE, DESCRIPTION, BODY, BIO -> addText(field, occurrences, always, highlights);
                case FORMAT -> {
                    // Shown apart, as level, type and start.
                }
                case SPEAKER, TAG, TRACK, ROOM, EVENT, COMPANY -> addValues(field, occurrences, highlights);
            }
        }
        return highlights;
    }

    /** Fields whose values are shown as they were indexed. */
    private void addText(TextField field, List<Occurrence> occurrences, boolean always, List<Highlight> highlights) {
        int base = 0;
        List<String> values = field.values(written);
        for (int index = 0; index < values.size(); index++) {
            String value = values.get(index);
            List<Occurrence> inside = inside(occurrences, base, base + value.length());
            if (!value.isEmpty() && (always || !inside.isEmpty())) {
                highlights.add(text(field, index, value, base, inside));
            }
            base += value.length() + 1;
        }
    }

    private static List<Occurrence> inside(List<Occurrence> occurrences, int start, int end) {
        List<Occurrence> inside = new ArrayList<>();
        for (Occurrence place : occurrences) {
            if (place.hasOffsets() && place.start() >= start && place.end() <= end) {
                inside.add(place);
            }
        }
        return inside;
    }

    private Highlight text(TextField field, int index, String value, int base, List<Occurrence> inside) {
        List<TextRange> places = new ArrayList<>(inside.size());
        for (Occurrence place : inside) {
            places.add(new TextRange(place.start() - base, place.end() - base));
        }
        List<TextRange> matches = Marks.merged(places);
        boolean whole = style == HighlightStyle.WHOLE || field == TextField.TITLE;
        TextRange passage =
                whole ? new TextRange(0, value.length()) : Passages.best(value, matches, words(matches, base, inside));
        String text = value.substring(passage.start(), passage.end());
        return new Highlight(field.label(), index, passage, text, Marks.within(matches, passage));
    }

    private static int[] words(List<TextRange> matches, int base, List<Occurrence> inside) {
        int[] words = new int[matches.size()];
        for (int i = 0; i < words.length; i++) {
            for (Occurrence place : inside) {
                if (place.start() - base == matches.get(i).start()) {
                    words[i] = place.word();
                }
            }
        }
        return words;
    }

    /** Fields whose values are shown as most sessions spell them: what is marked is found again by its words. */
    private void addValues(TextField field, List<Occurrence> occurrences, List<Highlight> highlights) {
        Set<String> matched = matchedWords(String.join("\n", field.values(written)), occurrences);
        List<String> values = field.values(shown);
        for (int index = 0; index < values.size(); index++) {
            String value = values.get(index);
            List<TextRange> marks = new ArrayList<>();
            for (Token token : Words.of(value)) {
                if (matched.contains(token.text())) {
                    marks.add(new TextRange(token.start(), token.end()));
                }
            }
            if (field == TextField.SPEAKER && marks.isEmpty() && isInitials(value, occurrences)) {
                marks.add(new TextRange(0, value.length()));
            }
            if (!marks.isEmpty()) {
                TextRange whole = new TextRange(0, value.length());
                highlights.add(new Highlight(field.label(), index, whole, value, Marks.merged(marks)));
            }
        }
    }

    private static Set<String> matchedWords(String values, List<Occurrence> occurrences) {
        Set<String> matched = new HashSet<>();
        for (Occurrence place : occurrences) {
            if (place.hasOffsets() && place.end() <= values.length()) {
                Words.of(values.substring(place.start(), place.end())).forEach(token -> matched.add(token.text()));
            }
        }
        return matched;
    }

    private static boolean isInitials(String name, List<Occurrence> occurrences) {
        Set<String> terms = PersonName.terms(name);
        return occurrences.stream()
                .anyMatch(place ->
                        !place.hasOffsets() && terms.contains(place.variant().used()));
    }

    /** A poorer form of a word is marked only where there is no better one. */
    private static List<Occurrence> worthMarking(List<Occurrence> occurrences) {
        Map<Integer, Variant> best = new HashMap<>();
        for (Occurrence place : occurrences) {
            best.merge(place.word(), place.variant(), Highlighter::better);
        }
        List<Occurrence> worth = new ArrayList<>(occurrences.size());
        for (Occurrence place : occurrences) {
            if (isWorth(place.variant(), best.get(place.word()))) {
                worth.add(place);
            }
        }
        return worth;
    }

    private static boolean isWorth(Variant variant, Variant best) {
        boolean good = variant.nearness() == 1 && variant.kind() != Kind.TYPO;
        return good
                || variant.kind() == best.kind()
                        && variant.nearness() == best.nearness()
                        && variant.edits() == best.edits();
    }

    private static Variant better(Variant one, Variant other) {
        int byKind = one.kind().compareTo(other.kind());
        if (byKind != 0) {
            return byKind < 0 ? one : other;
        }
        return one.edits() != other.edits()
                ? one.edits() < other.edits() ? one : other
                : one.nearness() >= other.nearness() ? one : other;
    }
}
