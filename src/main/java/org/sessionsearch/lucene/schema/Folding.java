package org.sessionsearch.lucene.schema;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * What two spellings of one word share: case, accents, width, ligatures and other variants of a letter are gone, by the
 * foldings of Unicode TR30 that Lucene's {@link ICUFoldingFilter} uses.
 */
final class Folding {

    private static final char LONG_VOWEL = '\u30FC';
    private static final int LEAST_KANA = 4;

    private Folding() {}

    static String fold(String text) {
        return foldLower(lower(text));
    }

    /** As {@link #fold}, of a text in lower case. */
    static String foldLower(String lower) {
        if (isAscii(lower)) {
            return lower;
        }
        if (isKana(lower)) {
            return foldKana(lower);
        }
        String folded = ICUFoldingFilter.NORMALIZER.normalize(lower);
        return folded.indexOf('\u0131') < 0 ? folded : folded.replace('\u0131', 'i');
    }

    private static boolean isKana(String text) {
        return text.codePoints()
                .anyMatch(letter -> letter >= 0x3040 && letter <= 0x30FF || letter >= 0xFF66 && letter <= 0xFF9F);
    }

    /** The marks of kana make other letters: pa, ba and ha. A long vowel at the end is written or not. */
    private static String foldKana(String lower) {
        String wide = Normalizer.normalize(lower, Normalizer.Form.NFKC);
        boolean longEnd = wide.length() >= LEAST_KANA && wide.charAt(wide.length() - 1) == LONG_VOWEL;
        return longEnd ? wide.substring(0, wide.length() - 1) : wide;
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
