package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.lucene.schema.PersonName;
import org.sessionsearch.lucene.schema.Stemmer;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.lucene.schema.WrittenDates;
import org.sessionsearch.query.Interpretation.Kind;

/** The forms in which a typed word, among its neighbours, may be found in the index. Thread-safe. */
final class WordForms {

    private static final int LEAST_SPLIT = 4;
    private static final int MOST_SPLITS = 4;

    private static final int LEAST_BEGINNING = 3;

    /**
     * From so many times as many sessions on, a word that goes on is meant as much as the one that is there: for
     * <i>sci</i> of 21,000 talks 400 times, for <i>dev</i> and <i>doc</i>, which are words, 50.
     */
    private static final int FAR_MORE = 200;

    /** A word this frequent is no two words written as one by mistake. */
    private static final int FREQUENT = 30;

    private static final Set<TextField> OF_TREATMENT =
            EnumSet.of(TextField.TITLE, TextField.TAG, TextField.TRACK, TextField.FORMAT);

    private final Variants variants;
    private final Lexicon lexicon;
    private final Misspellings misspellings;
    private final Synonyms synonyms;
    private final Doubts doubts;
    private final int sessions;
    private final KnownForms known = new KnownForms();
    private final KnownForms typos = new KnownForms();

    WordForms(
            Variants variants,
            Lexicon lexicon,
            Misspellings misspellings,
            Synonyms synonyms,
            Doubts doubts,
            int sessions) {
        this.variants = variants;
        this.lexicon = lexicon;
        this.misspellings = misspellings;
        this.synonyms = synonyms;
        this.doubts = doubts;
        this.sessions = sessions;
    }

    /** Whether a word that no session spells is one nevertheless: the inflection of a shorter one, or without its plural. */
    private boolean isWhole(TypedWord word) {
        return lexicon.find(word.text() + 's') >= 0
                || variants.stems().isInflected(word.token(), lexicon)
                || Stemmer.irregularForms(word.text()).stream().anyMatch(form -> lexicon.find(form) >= 0);
    }

    /** Whether more sessions have a speaker of that family name than the word in their title. */
    boolean isRatherName(String word) throws IOException {
        int speakers = variants.familyNameFrequency(word);
        return speakers > 0 && speakers >= variants.frequency(TextField.TITLE.exact(), word);
    }

    /** What the words of one query are together. */
    JoinedForms joined(List<TypedWord> words) throws IOException {
        return JoinedForms.of(words, variants, lexicon);
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

    /** A word for the treatment of a subject, where sessions say how they treat theirs. */
    List<Variant> ofTreatment(TypedWord word) {
        List<Variant> found = new ArrayList<>();
        exact(word.text(), OF_TREATMENT).ifPresent(found::add);
        variants.stem(word.token(), Kind.STEM, 0, OF_TREATMENT).ifPresent(found::add);
        return found;
    }

    /**
     * Every form of a word but typos, best first. The beginning of a word is no inflection of another: {@code guid} may
     * become {@code guido} as well as {@code guide}; but {@code guides} is one.
     */
    List<Variant> of(List<TypedWord> words, int index, JoinedForms joined) throws IOException {
        List<List<String>> meant = synonyms.of(words, index);
        if (!joined.isEmpty(index)) {
            return find(words.get(index), index, joined, meant);
        }
        KnownForms.Word word = KnownForms.Word.of(words.get(index), meant);
        List<Variant> forms = known.get(word);
        if (forms == null) {
            forms = List.copyOf(find(words.get(index), index, joined, meant));
            known.put(word, forms);
        }
        return forms;
    }

    private List<Variant> find(TypedWord word, int index, JoinedForms joined, List<List<String>> meant)
            throws IOException {
        List<Variant> found = new ArrayList<>();
        addCodes(word, index, joined, found);
        Optional<Variant> exact = variants.exact(word.text(), Kind.EXACT, 0, word.fields());
        Optional<Variant> prefix = word.unfinished() ? variants.prefix(word.text(), word.fields()) : Optional.empty();
        exact.ifPresent(found::add);
        if (exact.isPresent() || prefix.isEmpty() || isWhole(word)) {
            variants.stem(word.token(), Kind.STEM, 0, word.fields()).ifPresent(found::add);
            variants.family(word.token(), word.fields()).ifPresent(found::add);
        }
        if (word.fields().contains(TextField.SPEAKER)) {
            variants.familyName(word.text()).ifPresent(found::add);
        }
        joined.addWords(index, frequency(exact, prefix), found);
        addSplits(word, found);
        WrittenDates.otherwise(word.text())
                .flatMap(date -> variants.exact(date, Kind.JOINED, 0, word.fields()))
                .ifPresent(found::add);
        for (List<String> synonym : meant) {
            addSynonym(synonym, word, found);
        }
        for (String spelling : PersonName.spellings(word.token())) {
            variants.exact(spelling, Kind.SYNONYM, 0, EnumSet.of(TextField.SPEAKER))
                    .ifPresent(found::add);
        }
        if (isRatherBeginning(word, exact, prefix)) {
            found.replaceAll(variant -> variant.atLeast(prefix.get().frequency()));
            found.add(prefix.get().likely());
        } else {
            prefix.ifPresent(found::add);
        }
        return found;
    }

    /** {@code data sci} is on its way to <i>science</i>, although some sessions write <i>Sci</i>. */
    private static boolean isRatherBeginning(TypedWord word, Optional<Variant> exact, Optional<Variant> prefix) {
        return word.text().length() >= LEAST_BEGINNING
                && exact.isPresent()
                && prefix.isPresent()
                && prefix.get().frequency() >= FAR_MORE * exact.get().frequency();
    }

    private static int frequency(Optional<Variant> exact, Optional<Variant> prefix) {
        return Math.max(
                exact.map(Variant::frequency).orElse(0),
                prefix.map(Variant::frequency).orElse(0));
    }

    /** The near spellings of a word. */
    List<Variant> typos(TypedWord word) {
        KnownForms.Word key = KnownForms.Word.of(word, List.of());
        List<Variant> near = typos.get(key);
        if (near == null) {
            near = List.copyOf(misspellings.of(word));
            typos.put(key, near);
        }
        return near;
    }

    /** The forms of a word that may be a misspelling although something was found for it. */
    List<Variant> withoutDoubt(TypedWord word, List<Variant> found) {
        if (!Doubts.isWeak(word, found)) {
            return found;
        }
        Stems stems = variants.stems();
        return doubts.isSure(word, found, stems) ? found : Doubts.resolve(word, found, stems, typos(word));
    }

    private void addCodes(TypedWord word, int index, JoinedForms joined, List<Variant> found) throws IOException {
        boolean number = word.text().chars().anyMatch(Character::isDigit);
        if (number) {
            variants.code(word.text()).ifPresent(found::add);
        }
        joined.addCodes(index, found);
        if (number) {
            variants.codeNumber(word.text()).ifPresent(found::add);
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
    private void addSynonym(List<String> words, TypedWord word, List<Variant> found) {
        List<Variant> synonyms = new ArrayList<>();
        if (words.size() > 1) {
            variants.phrase(words, Kind.SYNONYM, word.fields()).ifPresent(synonyms::add);
        } else {
            Token token = Words.of(words.get(0)).get(0);
            variants.exact(token.text(), Kind.SYNONYM, 0, word.fields()).ifPresent(synonyms::add);
            variants.stem(token, Kind.SYNONYM, 0, word.fields()).ifPresent(synonyms::add);
        }
        int ordinal = lexicon.find(word.text());
        int frequency = ordinal < 0 ? 0 : lexicon.frequency(ordinal);
        synonyms.forEach(synonym -> found.add(synonym.atLeast(frequency)));
    }
}
