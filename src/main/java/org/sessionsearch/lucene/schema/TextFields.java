package org.sessionsearch.lucene.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/**
 * What of a session can be found by words. Each {@link TextField} is indexed as the words stand and, but for names, as
 * stems, with positions and offsets, so that highlights are read from the postings of what matched.
 */
public final class TextFields {

    /** Terms of a speaker's name as a whole: see {@link PersonName}. */
    public static final String NAME = "speaker.name";

    /** The whole title, folded and without blanks: one term. */
    public static final String WHOLE_TITLE = "title.whole";

    /** The session's code: whole as one word, and its number. */
    public static final String CODE = "code";

    private static final int WHOLE_LENGTH = 500;
    private static final int GAP_BETWEEN_VALUES = 100;
    private static final FieldType WORDS = type(true, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType STEMS = type(false, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType KEYS = type(false, IndexOptions.DOCS);

    private TextFields() {}

    /**
     * Adds the fields of {@code session} to {@code document}.
     *
     * @param repeated whether a line of {@link TextLines} is repeated by so many sessions that its words do not count
     */
    static void add(Session session, TextStreams streams, LongPredicate repeated, Document document) {
        List<Token> title = Words.of(session.title());
        String wholeTitle = whole(parts(title));
        TextLines lines = new TextLines(wholeTitle, repeated);
        for (TextField field : TextField.values()) {
            List<Token> words = field == TextField.TITLE
                    ? title
                    : lines.indexed(field, session, words(field, field.values(session)));
            // Also without words: norms that every document has are read by index, a tenth of the time of indexing
            // less.
            document.add(new Field(field.exact(), streams.words(field, words), WORDS));
            if (field.isStemmed() && !words.isEmpty()) {
                TokenStream stems = streams.stems(field, words, session.language());
                document.add(new Field(field.stemmed(), stems, STEMS));
            }
        }
        lines.addTo(document);
        addKeys(session, wholeTitle, document);
    }

    private static void addKeys(Session session, String wholeTitle, Document document) {
        document.add(new Field(WHOLE_TITLE, wholeTitle, KEYS));
        for (String term : CodeTerms.of(session)) {
            document.add(new Field(CODE, term, KEYS));
        }
        for (Speaker speaker : session.speakers()) {
            for (String term : PersonName.terms(speaker.name())) {
                document.add(new Field(NAME, term, KEYS));
            }
        }
    }

    /** The whole of a text as one term, so that punctuation and blanks do not tell two apart. */
    public static String whole(List<String> words) {
        String whole = String.join("", words);
        return whole.length() > WHOLE_LENGTH ? whole.substring(0, WHOLE_LENGTH) : whole;
    }

    /** The words of a text one by one, without those that write several as one. */
    public static List<String> parts(List<Token> words) {
        List<String> parts = new ArrayList<>(words.size());
        for (Token word : words) {
            if (word.step() > 0) {
                parts.add(word.text());
            }
        }
        return parts;
    }

    private static List<Token> words(TextField field, List<String> values) {
        List<Token> all = new ArrayList<>();
        int offset = 0;
        for (String value : values) {
            List<Token> words = field == TextField.SPEAKER ? PersonName.words(value) : Words.of(value);
            if (values.size() == 1) {
                return words;
            }
            for (int i = 0; i < words.size(); i++) {
                Token word = words.get(i);
                int gap = i == 0 && offset > 0 ? GAP_BETWEEN_VALUES : 0;
                all.add(new Token(
                        word.text(), word.lower(), offset + word.start(), offset + word.end(), word.step() + gap));
            }
            offset += value.length() + 1;
        }
        return all;
    }

    private static FieldType type(boolean norms, IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(!norms);
        type.setTokenized(options != IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
