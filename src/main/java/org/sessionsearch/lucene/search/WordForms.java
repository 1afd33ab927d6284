package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.lucene.schema.PersonName;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.query.Interpretation.Kind;

/** The forms in which a typed word, among its neighbours, may be found in the index. Thread-safe. */
final class WordForms {

    private static final int MOST_JOINED = 3;
    private static final int LEAST_SPLIT = 4;
    private static final int MOST_SPLITS = 4;

    /** Shorter common words stand before any word, so that their joining means nothing. */
    private static final int LEAST_COMMON = 4;

    /** A word this frequent is no two words written as one by mistake. */
    private static final int FREQUENT = 30;

    private final Variants variants;
    private final Lexicon lexicon;
    private final Spelling spelling;
    private final Synonyms synonyms;
    private final int sessions;
    private final List<String> languages;

    WordForms(
            Variants variants,
            Lexicon lexicon,
            Spelling spelling,
            Synonyms synonyms,
            int sessions,
            List<String> languages) {
        this.variants = variants;
        this.lexicon = lexicon;
        this.spelling = spelling;
        this.synonyms = synonyms;
        this.sessions = sessions;
        this.languages = List.copyOf(languages);
    }

    /** The stemmers for one query. */
    Stems stems() {
        return new Stems(languages);
    }

    Optional<Variant> exact(String word, Set<TextField> fields) {
        return variants.exact(word, Kind.EXACT, 0, fields);
    }

    Optional<Variant> phrase(List<String> words, Kind kind, Set<TextField> fields) {
        return variants.phrase(words, kind, fields);
    }

    /** A common word, where it tells something. */
    List<Variant> inTitles(TypedWord word) {
        return exact(word.text(), EnumSet.of(TextField.TITLE)).stream().toList();
    }

    /**
     * Every form of a word but typos, best first. The beginning of a word is no inflection of another: {@code guid} may
     * become {@code guido} as well as {@code guide}.
     */
    List<Variant> of(List<TypedWord> words, int index, Stems stems) throws IOException {
        TypedWord word = words.get(index);
        List<Variant> found = new ArrayList<>();
        addCodes(words, index, found);
        Optional<Variant> exact = variants.exact(word.text(), Kind.EXACT, 0, word.fields());
        Optional<Variant> prefix = word.unfinished() ? variants.prefix(word.text(), word.fields()) : Optional.empty();
        exact.ifPresent(found::add);
        if (exact.isPresent() || prefix.isEmpty()) {
            variants.stem(stems, word.token(), Kind.STEM, 0, word.fields()).ifPresent(found::add);
            variants.family(stems, word.token(), word.fields()).ifPresent(found::add);
        }
        if (word.fields().contains(TextField.SPEAKER)) {
            variants.name(PersonName.family(word.text()), Kind.EXACT, word.text())
                    .ifPresent(found::add);
        }
        addJoined(words, index, stems, found);
        addSplits(word, found);
        for (List<String> synonym : synonyms.of(words, index)) {
            addSynonym(synonym, word, stems, found);
        }
        for (String spelling : PersonName.spellings(word.token())) {
            variants.exact(spelling, Kind.SYNONYM, 0, EnumSet.of(TextField.SPEAKER))
                    .ifPresent(found::add);
        }
        prefix.ifPresent(found::add);
        return found;
    }

    /** The near spellings of a word. A rare one tells no more than a frequent one: which is meant, nobody knows. */
    List<Variant> typos(TypedWord word) {
        List<Variant> found = new ArrayList<>();
        List<Spelling.Candidate> candidates = spelling.near(word.text(), word.unfinished());
        int frequency = 0;
        for (Spelling.Candidate candidate : candidates) {
            frequency = Math.max(frequency, lexicon.frequency(candidate.ordinal()));
        }
        for (Spelling.Candidate candidate : candidates) {
            String text = lexicon.text(candidate.ordinal());
            Optional<Variant> near = variants.typo(text, candidate.edits(), frequency, word.fields());
            boolean unlikely =
                    !candidate.whole() || text.charAt(0) != word.text().charAt(0);
            (unlikely ? near.map(Variant::distant) : near).ifPresent(found::add);
        }
        return found;
    }

    private void addCodes(List<TypedWord> words, int index, List<Variant> found) throws IOException {
        TypedWord word = words.get(index);
        for (Window window : windows(words, index, 1)) {
            if (hasDigit(window.text())) {
                variants.code(window.text()).ifPresent(found::add);
                if (window.unfinished() && window.words() > 1) {
                    variants.codePrefix(window.text(), 1).ifPresent(found::add);
                }
            }
        }
        if (hasDigit(word.text())) {
            variants.codeNumber(word.text()).ifPresent(found::add);
        }
    }

    private void addJoined(List<TypedWord> words, int index, Stems stems, List<Variant> found) throws IOException {
        for (Window window : windows(words, index, 2)) {
            String text = window.text();
            Set<TextField> fields = words.get(index).fields();
            variants.exact(text, Kind.JOINED, 0, fields).ifPresent(found::add);
            Token token = new Token(text, text, 0, text.length(), 1);
            variants.stem(stems, token, Kind.JOINED, 0, fields).ifPresent(found::add);
            if (window.initials()) {
                variants.name(text, Kind.PREFIX, text).ifPresent(found::add);
            }
            if (window.unfinished() && text.length() > LEAST_SPLIT) {
                variants.prefix(text, fields).ifPresent(found::add);
            }
        }
    }

    private void addSplits(TypedWord word, List<Variant> found) {
        String text = word.text();
        int known = lexicon.find(text);
        if (text.length() < LEAST_SPLIT || known >= 0 && lexicon.frequency(known) > Math.max(FREQUENT, sessions / 40)) {
            return;
        }
        List<Variant> splits = new ArrayList<>();
        for (int cut = 2; cut <= text.length() - 2; cut++) {
            if (!Character.isLowSurrogate(text.charAt(cut))) {
                List<String> parts = List.of(text.substring(0, cut), text.substring(cut));
                variants.phrase(parts, Kind.SPLIT, word.fields()).ifPresent(splits::add);
            }
        }
        splits.sort((a, b) -> Integer.compare(b.frequency(), a.frequency()));
        found.addAll(splits.subList(0, Math.min(MOST_SPLITS, splits.size())));
    }

    /** What means the same tells no more than what was typed, however rare it is. */
    private void addSynonym(List<String> words, TypedWord word, Stems stems, List<Variant> found) {
        List<Variant> synonyms = new ArrayList<>();
        if (words.size() > 1) {
            variants.phrase(words, Kind.SYNONYM, word.fields()).ifPresent(synonyms::add);
        } else {
            Token token = Words.of(words.get(0)).get(0);
            variants.exact(token.text(), Kind.SYNONYM, 0, word.fields()).ifPresent(synonyms::add);
            variants.stem(stems, token, Kind.SYNONYM, 0, word.fields()).ifPresent(synonyms::add);
        }
        int ordinal = lexicon.find(word.text());
        int frequency = ordinal < 0 ? 0 : lexicon.frequency(ordinal);
        synonyms.forEach(synonym -> found.add(synonym.atLeast(frequency)));
    }

    /** The runs of neighbours that a word stands in, written as one. */
    private static List<Window> windows(List<TypedWord> words, int index, int least) {
        List<Window> windows = new ArrayList<>();
        for (int length = least; length <= MOST_JOINED; length++) {
            for (int from = Math.max(0, index - length + 1); from <= index && from + length <= words.size(); from++) {
                List<TypedWord> run = words.subList(from, from + length);
                if (mayJoin(run)) {
                    windows.add(Window.of(run));
                }
            }
        }
        return windows;
    }

    private static boolean mayJoin(List<TypedWord> run) {
        boolean sameFields =
                run.stream().allMatch(word -> word.fields().equals(run.get(0).fields()));
        boolean letters = run.stream().allMatch(word -> word.text().length() == 1);
        boolean shortOnes =
                run.stream().anyMatch(word -> word.common() && word.text().length() < LEAST_COMMON);
        return sameFields
                && (run.size() == 1 || letters || !shortOnes && !run.stream().allMatch(TypedWord::common));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** @param initials whether it may be the initials and the family name of somebody */
    private record Window(String text, int words, boolean initials, boolean unfinished) {
        static Window of(List<TypedWord> run) {
            StringBuilder text = new StringBuilder();
            boolean numbers = run.stream().allMatch(word -> word.text().chars().allMatch(Character::isDigit));
            for (TypedWord word : run) {
                text.append(numbers && !text.isEmpty() ? "." : "").append(word.text());
            }
            boolean initials = run.size() > 1
                    && run.subList(0, run.size() - 1).stream()
                            .allMatch(word -> word.text().length() == 1);
            return new Window(
                    text.toString(),
                    run.size(),
                    initials,
                    run.get(run.size() - 1).unfinished());
        }
    }
}
