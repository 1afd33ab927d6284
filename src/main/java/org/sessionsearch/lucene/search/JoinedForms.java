package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.query.Interpretation.Kind;

/** The words and codes that several typed words are together. For one query: not thread-safe. */
final class JoinedForms {

    /** Endings that inflections change. */
    private static final int ENDING = 3;

    private static final int LEAST_BEGINNING = 4;

    private final Variants variants;
    private final Lexicon lexicon;
    private final List<Found> codes = new ArrayList<>();
    private final List<Found> words = new ArrayList<>();

    private JoinedForms(Variants variants, Lexicon lexicon) {
        this.variants = variants;
        this.lexicon = lexicon;
    }

    /** Looks up every {@link Run} of the words once, whichever of them it is asked for later. */
    static JoinedForms of(List<TypedWord> typed, Variants variants, Lexicon lexicon) throws IOException {
        JoinedForms forms = new JoinedForms(variants, lexicon);
        for (Run run : Run.of(typed)) {
            forms.addCode(run, typed);
            if (run.word()) {
                forms.addWord(run, typed.get(run.members().get(0)).fields());
            }
        }
        return forms;
    }

    /** Whether a word stands for itself alone. */
    boolean isEmpty(int index) {
        return codes.stream().noneMatch(each -> each.run.members().contains(index))
                && words.stream().noneMatch(each -> each.run.members().contains(index));
    }

    void addCodes(int index, List<Variant> found) {
        of(codes, index).forEach(each -> found.add(each.variant));
    }

    /**
     * Adds the words that the word at {@code index} is a part of. Joined, it tells no more than by itself: {@code python3}
     * is rare, but no rarer a subject than {@code python 3}.
     *
     * @param frequency number of sessions that have the word by itself, about
     */
    void addWords(int index, int frequency, List<Variant> found) {
        of(words, index).forEach(each -> found.add(each.name ? each.variant : each.variant.atLeast(frequency)));
    }

    private static Stream<Found> of(List<Found> all, int index) {
        return all.stream().filter(each -> each.run.members().contains(index));
    }

    private void addCode(Run run, List<TypedWord> typed) throws IOException {
        boolean maybe = run.asTyped() || isEvent(typed.get(run.members().get(0)).text());
        if (maybe && run.text().chars().anyMatch(Character::isDigit)) {
            variants.code(run.text()).ifPresent(code -> codes.add(new Found(run, code, false)));
            if (run.unfinished()) {
                variants.codePrefix(run.text(), 1).ifPresent(code -> codes.add(new Found(run, code, false)));
            }
        }
    }

    private boolean isEvent(String word) {
        int ordinal = lexicon.find(word);
        return ordinal >= 0 && lexicon.occursIn(ordinal, TextField.EVENT);
    }

    private void addWord(Run run, Set<TextField> fields) throws IOException {
        String text = run.text();
        add(run, variants.exact(text, Kind.JOINED, 0, fields), false);
        if (mayBeInflected(text)) {
            add(run, variants.stem(new Token(text, text, 0, text.length(), 1), Kind.JOINED, 0, fields), false);
        }
        if (run.initials()) {
            add(run, variants.name(text, Kind.PREFIX, text), true);
        }
        if (run.unfinished() && text.length() > LEAST_BEGINNING) {
            add(run, variants.prefix(text, fields), false);
        }
    }

    /** Stemmers cost more than a look at the words that begin alike. */
    private boolean mayBeInflected(String text) {
        int length = text.length() - ENDING;
        if (length < LEAST_BEGINNING) {
            return false;
        }
        BytesRef beginning = new BytesRef(text.substring(0, length));
        return lexicon.ceiling(beginning) < lexicon.endOfPrefix(beginning);
    }

    private void add(Run run, Optional<Variant> variant, boolean name) {
        variant.map(each -> run.asTyped() ? each : each.distant())
                .ifPresent(each -> words.add(new Found(run, each, name)));
    }

    /** @param name whether it is the initials and the family name of somebody */
    private record Found(Run run, Variant variant, boolean name) {}
}
