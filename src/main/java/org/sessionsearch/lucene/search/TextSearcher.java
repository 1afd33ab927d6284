package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.sessionsearch.query.ParsedQuery.Field;

/** Finds sessions by words in one point-in-time view. Thread-safe. */
final class TextSearcher {

    private final ReadingFinder finder;
    private final Occurrences occurrences;
    private final Scoring scoring;
    private final Lexicon lexicon;
    private final Variants variants;
    private final Matcher matcher;
    private final Codes codes;
    private final Corrections corrections;
    private final CommonWords commonWords = new CommonWords();

    TextSearcher(IndexReader reader, SearchOptions options, KnownSegments segments, TimeLimit limit)
            throws IOException {
        RankingWeights weights = options.weights();
        lexicon = Lexicon.of(segments.words(reader));
        Lexicon stems = Lexicon.of(segments.stems(reader));
        Spelling spelling = new Spelling(lexicon, limit);
        variants = new Variants(reader, lexicon, stems);
        Doubts doubts = new Doubts(lexicon, spelling, commonWords);
        Misspellings misspellings = new Misspellings(variants, lexicon, spelling, commonWords);
        WordForms forms = new WordForms(
                variants, lexicon, misspellings, new Synonyms(options.allSynonyms()), doubts, reader.numDocs());
        scoring = new Scoring(weights, Math.max(1, reader.numDocs()));
        List<Workspaces> workspaces = Workspaces.of(reader, limit);
        occurrences = new Occurrences(reader, workspaces);
        codes = new Codes(reader, lexicon);
        corrections = new Corrections(lexicon, spelling, codes);
        matcher = new Matcher(reader, scoring, new Lengths(reader, weights), workspaces);
        QueryReader queryReader = new QueryReader(forms, commonWords);
        finder = new ReadingFinder(queryReader, forms, matcher, occurrences, codes, weights);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Variants variants() {
        return variants;
    }

    Matcher matcher() {
        return matcher;
    }

    Codes codes() {
        return codes;
    }

    CommonWords commonWords() {
        return commonWords;
    }

    /** The best form of each word in a document; null for one that it does not match. */
    Variant[] best(QueryReading reading, int doc) throws IOException {
        return occurrences.best(reading, doc);
    }

    /** What may have been meant by a text. */
    Optional<String> correction(String text, Reading reading) throws IOException {
        return corrections.of(text, reading);
    }

    Reading read(String text, Set<Field> within, boolean typo) throws IOException {
        return finder.read(text, within, typo);
    }

    /** Where the words of a reading match, by document, without completions. */
    Map<Integer, List<Occurrence>> occurrences(Reading reading, int[] docs) throws IOException {
        return occurrences.of(reading.query(), docs);
    }

    /** What the score of a document that matches is made of. */
    ScoreParts parts(Reading reading, int doc) throws IOException {
        return matcher.parts(reading.query(), reading.matches(), doc);
    }

    Reasons reasons(Reading reading) {
        return new Reasons(reading.query(), scoring);
    }
}
