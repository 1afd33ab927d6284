package org.sessionsearch.lucene.schema;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * What a session is faceted by: one doc-values field per dimension whose terms are the value's key, a NUL, and the
 * value as this session spells it. So all spellings of one value stand side by side, and which of them most sessions use
 * is counted, not guessed when a session is indexed.
 */
public final class FacetFields {

    private static final char SEPARATOR = '\0';

    /** Of longer values only the beginning counts. UTF-16 units. */
    private static final int MAX_LENGTH = 1000;

    private FacetFields() {}

    /** The Lucene field of a dimension. */
    public static String field(Dimension dimension) {
        return "facet." + dimension.label();
    }

    /** The key of a value in any spelling, as it begins the value's terms. */
    public static String key(Dimension dimension, String value) {
        return dimension.key(clean(value));
    }

    static void add(Session session, Document document) {
        for (Dimension dimension : Dimension.values()) {
            for (String value : dimension.values(session)) {
                String term = key(dimension, value) + SEPARATOR + clean(value);
                document.add(new SortedSetDocValuesField(field(dimension), new BytesRef(term)));
            }
        }
    }

    private static String clean(String value) {
        String bounded = value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
        return bounded.indexOf(SEPARATOR) < 0 ? bounded : bounded.replace(SEPARATOR, ' ');
    }

    /** A term, taken apart. */
    public record FacetTerm(String key, String spelling) {

        /** Reads a term of one of the fields. */
        public static FacetTerm of(BytesRef bytes) {
            String term = bytes.utf8ToString();
            int end = term.indexOf(SEPARATOR);
            return new FacetTerm(term.substring(0, end), term.substring(end + 1));
        }
    }
}
