package org.sessionsearch.lucene.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways in which a date stands among the words: {@code 2017.09.09}, whatever its signs, and {@code 20170909}. */
public final class WrittenDates {

    private static final Pattern DATE =
            Pattern.compile("((?:19|20)[0-9]{2})(\\.?)(0[1-9]|1[0-2])\\2(0[1-9]|[12][0-9]|3[01])");

    private WrittenDates() {}

    /** The other way to write a date; empty for what is none. */
    public static Optional<String> otherwise(String word) {
        Matcher date = DATE.matcher(word);
        if (!date.matches()) {
            return Optional.empty();
        }
        String sign = date.group(2).isEmpty() ? "." : "";
        return Optional.of(String.join(sign, date.group(1), date.group(3), date.group(4)));
    }
}
