package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.sessionsearch.query.ParsedQuery;
import org.sessionsearch.query.QueryParser;

/**
 * Decides how a text is read: the first of these that has hits.
 *
 * <ol>
 *   <li>every word as typed, inflected, joined, split, by its synonyms, or completed;
 *   <li>words that the index does not have, by their near spellings;
 *   <li>every word by its near spellings;
 *   <li>without the words that lose least.
 * </ol>
 *
 * A question, and any long text, is not held to all of its words, but to enough of their weight. Thread-safe.
 */
final class ReadingFinder {

    /** From so many words on, no session need have all. */
    private static final int LONG = 5;

    private static final int FEW = 3;

    private final QueryReader reader;
    private final WordForms wordForms;
    private final Matcher matcher;
    private final Occurrences occurrences;
    private final Codes codes;
    private final RankingWeights weights;

    ReadingFinder(
            QueryReader reader,
            WordForms forms,
            Matcher matcher,
            Occurrences occurrences,
            Codes codes,
            RankingWeights weights) {
        this.reader = reader;
        wordForms = forms;
        this.matcher = matcher;
        this.occurrences = occurrences;
        this.codes = codes;
        this.weights = weights;
    }

    /**
     * @param within where the words must stand; empty for anywhere
     * @param typo whether near spellings may be used
     */
    Reading read(String text, Set<ParsedQuery.Field> within, boolean typo) throws IOException {
        ParsedQuery parsed = QueryParser.parse(text, within);
        QueryReading literal = typo ? withoutDoubts(reader.read(parsed)) : reader.read(parsed);
        QueryReading unwanted = reader.excluded(parsed);
        FixedBitSet excluded = unwanted.words().isEmpty() ? null : matcher.any(unwanted);
        if (literal.words().isEmpty()) {
            Matches matches = excluded == null ? null : matcher.allBut(excluded);
            return new Reading(literal, matches, parsed.filter(), List.of(), Optional.empty());
        }
        boolean lenient = literal.required() >= LONG || literal.question() && literal.required() > 1;
        Found found = lenient ? longQuestion(literal, typo) : find(literal, typo, isOneWord(parsed));
        Matches matches = excluded == null ? found.matches : found.matches.without(excluded);
        int best = matches.best();
        Variant[] forms = best < 0 ? new Variant[found.query.words().size()] : occurrences.best(found.query, best);
        return new Reading(
                found.query, matches, parsed.filter(), Interpreter.interpret(found.query, forms), found.unknownCode);
    }

    /** Whether it was typed without blanks, as codes are. */
    private static boolean isOneWord(ParsedQuery query) {
        return query.clauses().size() == 1;
    }

    /** A question never ends empty while some session has any of its words. */
    private Found longQuestion(QueryReading literal, boolean typo) throws IOException {
        QueryReading corrected = typo ? correct(literal, false) : literal;
        Matches matches = matcher.most(corrected, coverage(corrected));
        return new Found(corrected, matches.isEmpty() ? matcher.most(corrected, 0) : matches);
    }

    /** The longer a text, the more of it is beside its subject. */
    private float coverage(QueryReading reading) {
        return weights.coverage() * LONG / Math.max(LONG, reading.required());
    }

    private Found find(QueryReading literal, boolean typo, boolean oneWord) throws IOException {
        if (oneWord) {
            Optional<String> unknown = codes.unknown(literal.typed());
            if (unknown.isPresent()) {
                return new Found(literal, new Matches(), unknown);
            }
        }
        Matches matches = matcher.all(literal);
        if (!matches.isEmpty()) {
            return new Found(literal, matches);
        }
        Optional<String> unknown = codes.unknown(literal.typed());
        if (unknown.isPresent()) {
            return new Found(literal, matches, unknown);
        }
        if (!typo) {
            return drop(literal);
        }
        QueryReading corrected = correct(literal, false);
        matches = matcher.all(corrected);
        if (!matches.isEmpty()) {
            return new Found(corrected, matches);
        }
        QueryReading all = correct(literal, true);
        matches = matcher.all(all);
        return matches.isEmpty() ? drop(corrected) : new Found(all, matches);
    }

    /** Of a few words, those that lose least are dropped; of more, whichever a session does not have. */
    private Found drop(QueryReading reading) throws IOException {
        if (reading.required() > FEW) {
            Matches matches = matcher.most(reading, coverage(reading));
            if (!matches.isEmpty()) {
                return new Found(reading, matches);
            }
        }
        long kept = matcher.bestSubset(reading);
        List<WordReading> words = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            if ((kept & 1L << i) != 0 || !reading.words().get(i).required()) {
                words.add(reading.words().get(i));
            }
        }
        return new Found(reading, kept == 0 ? new Matches() : matcher.all(reading.withWords(words)));
    }

    private QueryReading withoutDoubts(QueryReading literal) {
        List<WordReading> words = new ArrayList<>();
        for (WordReading word : literal.words()) {
            boolean single = word.required() && word.place() < literal.typed().size();
            words.add(
                    single
                            ? word.as(wordForms.withoutDoubt(literal.typed().get(word.place()), word.variants()))
                            : word);
        }
        return literal.withWords(words);
    }

    private QueryReading correct(QueryReading literal, boolean all) throws IOException {
        List<WordReading> words = new ArrayList<>();
        for (WordReading word : literal.words()) {
            boolean single = word.required() && word.place() < literal.typed().size();
            boolean wanted = single && (all || word.variants().isEmpty());
            words.add(wanted ? word.with(wordForms.typos(literal.typed().get(word.place()))) : word);
        }
        return literal.withWords(words);
    }

    private record Found(QueryReading query, Matches matches, Optional<String> unknownCode) {
        Found(QueryReading query, Matches matches) {
            this(query, matches, Optional.empty());
        }
    }
}
