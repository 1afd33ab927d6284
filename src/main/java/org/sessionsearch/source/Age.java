package org.sessionsearch.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a file was written, as text that sorts. */
final class Age {

    private static final Pattern IN_NAME = Pattern.compile("(?:^|/)(\\d{4}-\\d{2}-\\d{2})-[^/]*$");
    private static final Pattern IN_FIELD =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2})?))?.*", Pattern.DOTALL);

    private Age() {}

    /** The date that a generator puts before the name, then the date that the front matter gives. */
    static String of(String source, SessionFields fields) {
        Matcher field = IN_FIELD.matcher(fields.text(Field.DATE).text().strip());
        String date = field.matches() ? field.group(1) : "";
        String time = field.matches() && field.group(2) != null ? field.group(2) : "";
        Matcher name = IN_NAME.matcher(source);
        return (name.find() ? name.group(1) : date) + " " + date + " " + time;
    }
}
