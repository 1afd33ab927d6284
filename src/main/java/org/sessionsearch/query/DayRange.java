package org.sessionsearch.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.session.Dimension;

/** The days of a year, of a month, or one day, both ends inclusive. */
record DayRange(LocalDate first, LocalDate last) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /** Reads {@code 2021}, {@code 2021-09} or {@code 2021-09-10}; empty for anything else. */
    static Optional<DayRange> parse(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(matcher));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DayRange of(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
        if (date.group(3) == null) {
            return new DayRange(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(date.group(3)));
        return new DayRange(day, day);
    }

    Filter before() {
        return new Filter.Range(Dimension.DAY, "", first.minusDays(1).toString());
    }

    Filter onOrAfter() {
        return new Filter.Range(Dimension.DAY, first.toString(), "");
    }

    Filter within() {
        return new Filter.Range(Dimension.DAY, first.toString(), last.toString());
    }
}
