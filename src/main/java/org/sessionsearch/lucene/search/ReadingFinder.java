package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * A long question is not held to all of its words, but to enough of their weight. Thread-safe.
 */
final class ReadingFinder {

    /** From so many words on, no session need have all. */
    private static final int LONG = 5;

    private final QueryReader reader;
    private final WordForms forms;
    private final Matcher matcher;
    private final RankingWeights weights;

    ReadingFinder(QueryReader reader, WordForms forms, Matcher matcher, RankingWeights weights) {
        this.reader = reader;
        this.forms = forms;
        this.matcher = matcher;
        this.weights = weights;
    }

    /** @param typo whether near spellings may be used */
    Reading read(String text, boolean typo) throws IOException {
        ParsedQuery parsed = QueryParser.parse(text);
        QueryReading literal = required(reader.read(parsed));
        QueryReading unwanted = reader.excluded(parsed);
        FixedBitSet excluded = unwanted.words().isEmpty() ? null : matcher.any(unwanted);
        if (literal.words().isEmpty()) {
            Matches matches = excluded == null ? null : matcher.allBut(excluded);
            return new Reading(literal, matches, parsed.filter(), 0);
        }
        Reading reading = read(literal, typo, parsed);
        return excluded == null
                ? reading
                : new Reading(reading.query(), reading.matches().without(excluded), parsed.filter(), reading.dropped());
    }

    private Reading read(QueryReading literal, boolean typo, ParsedQuery parsed) throws IOException {
        if (literal.words().size() >= LONG) {
            QueryReading corrected = typo ? correctUnknown(literal) : literal;
            return new Reading(corrected, matcher.most(corrected, weights.coverage()), parsed.filter(), 0);
        }
        Matches matches = matcher.all(literal);
        if (!matches.isEmpty()) {
            return new Reading(literal, matches, parsed.filter(), 0);
        }
        QueryReading corrected = typo ? correctUnknown(literal) : literal;
        if (typo) {
            matches = matcher.all(corrected);
            if (!matches.isEmpty()) {
                return new Reading(corrected, matches, parsed.filter(), 0);
            }
            QueryReading all = correctAll(literal);
            matches = matcher.all(all);
            if (!matches.isEmpty()) {
                return new Reading(all, matches, parsed.filter(), 0);
            }
        }
        return drop(corrected, parsed);
    }

    private Reading drop(QueryReading reading, ParsedQuery parsed) throws IOException {
        long kept = matcher.bestSubset(reading);
        List<WordReading> words = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            if ((kept & 1L << i) != 0) {
                words.add(reading.words().get(i));
            }
        }
        if (words.isEmpty()) {
            return new Reading(reading, new Matches(), parsed.filter(), -1);
        }
        return new Reading(reading, matcher.all(reading.withWords(words)), parsed.filter(), ~kept);
    }

    private QueryReading correctUnknown(QueryReading literal) throws IOException {
        return correct(literal, false);
    }

    private QueryReading correctAll(QueryReading literal) throws IOException {
        return correct(literal, true);
    }

    private QueryReading correct(QueryReading literal, boolean all) throws IOException {
        List<WordReading> words = new ArrayList<>();
        for (WordReading word : literal.words()) {
            boolean single = word.place() < literal.typed().size();
            boolean wanted = single && (all || word.variants().isEmpty());
            words.add(wanted ? word.with(forms.typos(literal.typed().get(word.place()))) : word);
        }
        return literal.withWords(words);
    }

    private static QueryReading required(QueryReading reading) {
        return reading.withWords(
                reading.words().stream().filter(WordReading::required).toList());
    }
}
