package org.sessionsearch.lucene.schema;

import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * What two spellings of one word share: case, accents, width, ligatures and other variants of a letter are gone, by the
 * foldings of Unicode TR30 that Lucene's {@link ICUFoldingFilter} uses.
 */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        return foldLower(lower(text));
    }

    /** As {@link #fold}, of a text in lower case. */
    static String foldLower(String lower) {
        if (isAscii(lower)) {
            return lower;
        }
        String folded = ICUFoldingFilter.NORMALIZER.normalize(lower);
        return folded.indexOf('\u0131') < 0 ? folded : folded.replace('\u0131', 'i');
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
