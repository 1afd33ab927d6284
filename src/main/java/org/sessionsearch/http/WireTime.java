package org.sessionsearch.http;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times as the API writes them, {@code 2021-09-10T12:40:00Z}. */
final class WireTime {

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private WireTime() {}

    /** By hand: a formatter costs more than the rest of a hit. */
    static String format(OffsetDateTime time) {
        if (time.getNano() != 0 || time.getYear() > LAST_YEAR_OF_FOUR_DIGITS || time.getYear() < 1) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        StringBuilder text = new StringBuilder(25);
        digits(text, time.getYear() / 100);
        digits(text, time.getYear() % 100);
        digits(text.append('-'), time.getMonthValue());
        digits(text.append('-'), time.getDayOfMonth());
        digits(text.append('T'), time.getHour());
        digits(text.append(':'), time.getMinute());
        digits(text.append(':'), time.getSecond());
        return text.append(time.getOffset().getId()).toString();
    }

    private static void digits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
