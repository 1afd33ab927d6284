package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.Stemmer;
import org.sessionsearch.lucene.schema.TextField;

/** Finds sessions by words in one point-in-time view. Thread-safe. */
final class TextSearcher {

    private final ReadingFinder finder;

    TextSearcher(IndexReader reader, SearchOptions options) throws IOException {
        RankingWeights weights = options.weights();
        Lexicon lexicon = Lexicon.ofWords(reader);
        Variants variants = new Variants(reader, lexicon, Lexicon.ofStems(reader), languages(reader));
        WordForms forms = new WordForms(
                variants, lexicon, new Spelling(lexicon), new Synonyms(options.synonyms()), reader.numDocs());
        Scoring scoring = new Scoring(weights, Math.max(1, reader.numDocs()));
        Matcher matcher = new Matcher(reader, scoring, new Lengths(reader, weights));
        finder = new ReadingFinder(
                new QueryReader(forms, new CommonWords()), forms, matcher, new Occurrences(reader), weights);
    }

    Reading read(String text, boolean typo) throws IOException {
        return finder.read(text, typo);
    }

    /** The languages of the stems that are in the index. */
    private static List<String> languages(IndexReader reader) throws IOException {
        TreeSet<String> languages = new TreeSet<>();
        for (TextField field : TextField.values()) {
            Terms terms = field.isStemmed() ? MultiTerms.getTerms(reader, field.stemmed()) : null;
            TermsEnum stems = terms == null ? null : terms.iterator();
            TermsEnum.SeekStatus status = stems == null ? TermsEnum.SeekStatus.END : stems.seekCeil(new BytesRef(""));
            while (status != TermsEnum.SeekStatus.END) {
                String language = Stemmer.languageOf(stems.term().utf8ToString());
                if (!Stemmer.isOfFamilies(language)) {
                    languages.add(language);
                }
                status = stems.seekCeil(new BytesRef(language + ";"));
            }
        }
        return List.copyOf(languages);
    }
}
