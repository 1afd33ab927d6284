package org.sessionsearch.bench.engines;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of what was typed, for engines that want to be told which of them is unfinished or may be misspelt. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
