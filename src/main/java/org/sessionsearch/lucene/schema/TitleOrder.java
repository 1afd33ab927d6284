package org.sessionsearch.lucene.schema;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.session.Session;

/**
 * The place of a title among all titles, as a collation key in doc values: by the root collation of Unicode, without
 * regard to case or accents, numbers by size.
 */
public final class TitleOrder {

    public static final String FIELD = "title.order";

    /** Titles that are the same so far are ordered by their ids. UTF-16 units. */
    private static final int MAX_LENGTH = 200;

    private static final Collator COLLATOR = collator();

    private TitleOrder() {}

    static void add(Session session, Document document) {
        document.add(new SortedDocValuesField(FIELD, new BytesRef(key(session.title()))));
    }

    /** The collation key; keys compare as unsigned bytes. */
    static byte[] key(String title) {
        String bounded = title.length() <= MAX_LENGTH ? title : title.substring(0, MAX_LENGTH);
        return COLLATOR.getCollationKey(bounded).toByteArray();
    }

    /** Frozen, so that threads may share it. */
    private static Collator collator() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        collator.setNumericCollation(true);
        return collator.freeze();
    }
}
