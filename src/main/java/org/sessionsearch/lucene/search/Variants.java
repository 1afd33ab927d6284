package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.CodeTerms;
import org.sessionsearch.lucene.schema.PersonName;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.TextFields;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.query.Interpretation.Kind;

/**
 * Finds the forms of a word that the index has. Thread-safe.
 *
 * <p>Where a method takes fields, only those are looked at.
 */
final class Variants {

    /** In long texts, a beginning stands for its most frequent words only; in all other fields for every word. */
    private static final int MOST_COMPLETIONS = 48;

    private static final Set<TextField> LONG =
            EnumSet.of(TextField.DESCRIPTION, TextField.BODY, TextField.BIO, TextField.COMPANY);

    private final IndexReader reader;
    private final Lexicon lexicon;
    private final Lexicon stemLexicon;
    private final Stems stems;

    Variants(IndexReader reader, Lexicon lexicon, Lexicon stemLexicon) {
        this.reader = reader;
        this.lexicon = lexicon;
        this.stemLexicon = stemLexicon;
        this.stems = new Stems(stemLexicon);
    }

    Optional<Variant> exact(String word, Kind kind, int edits, Set<TextField> fields) {
        int ordinal = lexicon.find(word);
        if (ordinal < 0) {
            return Optional.empty();
        }
        List<Lookup> lookups = new ArrayList<>();
        BytesRef text = new BytesRef(word);
        for (TextField field : fields) {
            if (lexicon.occursIn(ordinal, field)) {
                lookups.add(new Lookup.Term(field, field.exact(), text));
            }
        }
        return variant(kind, word, edits, lexicon.frequency(ordinal), lookups);
    }

    /** A word that another was mistyped for, as telling as a word of {@code frequency}. */
    Optional<Variant> typo(String word, int edits, int frequency, Set<TextField> fields) {
        return exact(word, Kind.TYPO, edits, fields)
                .map(exact -> new Variant(Kind.TYPO, word, edits, frequency, exact.lookups()));
    }

    /** The stems of typed words. */
    Stems stems() {
        return stems;
    }

    /** The inflections of a word. */
    Optional<Variant> stem(Token word, Kind kind, int edits, Set<TextField> fields) {
        return stems(stems.ordinals(word), word, kind, edits, fields);
    }

    /** Words of the same family. */
    Optional<Variant> family(Token word, Set<TextField> fields) {
        return stems(stems.familyOrdinals(word), word, Kind.STEM, 0, fields).map(Variant::distant);
    }

    private Optional<Variant> stems(int[] ordinals, Token word, Kind kind, int edits, Set<TextField> fields) {
        List<Lookup> lookups = new ArrayList<>();
        int frequency = 0;
        for (int ordinal : ordinals) {
            BytesRef text = stemLexicon.word(ordinal);
            for (TextField field : fields) {
                if (stemLexicon.occursIn(ordinal, field)) {
                    lookups.add(new Lookup.Term(field, field.stemmed(), text));
                }
            }
            frequency = Math.max(frequency, stemLexicon.frequency(ordinal));
        }
        return variant(kind, word.text(), edits, frequency, lookups);
    }

    /** The words that begin with {@code beginning}. */
    Optional<Variant> prefix(String beginning, Set<TextField> fields) {
        BytesRef prefix = new BytesRef(beginning);
        int from = lexicon.ceiling(prefix);
        int to = lexicon.endOfPrefix(prefix);
        if (from == to) {
            return Optional.empty();
        }
        List<Lookup> lookups = new ArrayList<>();
        int[] best = mostFrequent(from, to);
        BytesRef[] words = IntStream.of(best).mapToObj(lexicon::word).toArray(BytesRef[]::new);
        for (TextField field : fields) {
            if (LONG.contains(field)) {
                for (int i = 0; i < best.length; i++) {
                    if (lexicon.occursIn(best[i], field)) {
                        lookups.add(new Lookup.Term(field, field.exact(), words[i]));
                    }
                }
            } else if (anyIn(field, from, to)) {
                lookups.add(new Lookup.Prefix(field, field.exact(), prefix));
            }
        }
        int frequency = IntStream.range(from, to).map(lexicon::frequency).sum();
        return variant(Kind.PREFIX, beginning, 0, frequency, lookups);
    }

    private boolean anyIn(TextField field, int from, int to) {
        for (int ordinal = from; ordinal < to; ordinal++) {
            if (lexicon.occursIn(ordinal, field)) {
                return true;
            }
        }
        return false;
    }

    private int[] mostFrequent(int from, int to) {
        if (to - from <= MOST_COMPLETIONS) {
            return IntStream.range(from, to).toArray();
        }
        // The frequency above, so that the more frequent come first, and of equals those before in the alphabet.
        long[] places = new long[to - from];
        for (int ordinal = from; ordinal < to; ordinal++) {
            places[ordinal - from] = (long) -lexicon.frequency(ordinal) << Integer.SIZE | ordinal;
        }
        Arrays.sort(places);
        return Arrays.stream(places, 0, MOST_COMPLETIONS)
                .mapToInt(place -> (int) place)
                .toArray();
    }

    /** The words one after another. */
    Optional<Variant> phrase(List<String> words, Kind kind, Set<TextField> fields) {
        List<BytesRef> texts = words.stream().map(BytesRef::new).toList();
        int[] ordinals = texts.stream().mapToInt(lexicon::find).toArray();
        if (IntStream.of(ordinals).anyMatch(ordinal -> ordinal < 0)) {
            return Optional.empty();
        }
        List<Lookup> lookups = new ArrayList<>();
        for (TextField field : fields) {
            if (IntStream.of(ordinals).allMatch(ordinal -> lexicon.occursIn(ordinal, field))) {
                lookups.add(new Lookup.Phrase(field, field.exact(), texts));
            }
        }
        int frequency = IntStream.of(ordinals).map(lexicon::frequency).min().orElse(0);
        return variant(kind, String.join(" ", words), 0, frequency, lookups);
    }

    /** The session that has the code {@code whole}, in the spelling of {@link CodeTerms#whole}. */
    Optional<Variant> code(String whole) throws IOException {
        return key(TextFields.CODE, whole, Kind.CODE, whole, TextField.EVENT);
    }

    /** The sessions whose code begins with {@code beginning}. */
    Optional<Variant> codePrefix(String beginning, int frequency) {
        Lookup codes = new Lookup.Prefix(TextField.EVENT, TextFields.CODE, new BytesRef(beginning));
        return variant(Kind.PREFIX, beginning, 0, frequency, List.of(codes));
    }

    /** The sessions that have the number {@code number} in their code. */
    Optional<Variant> codeNumber(String number) throws IOException {
        return key(TextFields.CODE, CodeTerms.number(number), Kind.EXACT, number, TextField.EVENT);
    }

    /** The sessions of a speaker, by a term of the name as a whole. */
    Optional<Variant> name(String term, Kind kind, String used) throws IOException {
        return key(TextFields.NAME, term, kind, used, TextField.SPEAKER);
    }

    /** The sessions of speakers with a family name. */
    Optional<Variant> familyName(String word) throws IOException {
        return isOfSpeaker(word) ? name(PersonName.family(word), Kind.EXACT, word) : Optional.empty();
    }

    /** Number of sessions that have a speaker with a family name. */
    int familyNameFrequency(String word) throws IOException {
        return isOfSpeaker(word) ? frequency(TextFields.NAME, PersonName.family(word)) : 0;
    }

    /** Whether a speaker's name has the word. What no name has is seen without the index. */
    private boolean isOfSpeaker(String word) {
        int ordinal = lexicon.find(word);
        return ordinal >= 0 && lexicon.occursIn(ordinal, TextField.SPEAKER);
    }

    /** Number of sessions that have a term in a field of the index. */
    int frequency(String in, String term) throws IOException {
        return reader.docFreq(new Term(in, term));
    }

    private Optional<Variant> key(String in, String term, Kind kind, String used, TextField field) throws IOException {
        int frequency = frequency(in, term);
        List<Lookup> lookups = frequency == 0 ? List.of() : List.of(new Lookup.Term(field, in, new BytesRef(term)));
        return variant(kind, used, 0, frequency, lookups);
    }

    private static Optional<Variant> variant(Kind kind, String used, int edits, int frequency, List<Lookup> lookups) {
        return lookups.isEmpty() ? Optional.empty() : Optional.of(new Variant(kind, used, edits, frequency, lookups));
    }
}
