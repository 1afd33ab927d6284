package org.sessionsearch.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.session.Dimension;

/**
 * A point or stretch of time as people write it, and the filters it makes. A day, a month and a year mean the local
 * days of each session; a time without an offset is local to the zone that {@link #parse} is given.
 */
public sealed interface TimeValue {

    /**
     * Whole days.
     *
     * @param from inclusive
     * @param to inclusive
     * @param zone where the days begin, for moments that carry no local day
     */
    record Days(LocalDate from, LocalDate to, ZoneId zone) implements TimeValue {
        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("days must not end before they start, got " + from + " to " + to);
            }
            Objects.requireNonNull(zone, "zone");
        }
    }

    record Moment(Instant at) implements TimeValue {
        public Moment {
            Objects.requireNonNull(at, "at");
        }
    }

    /** The blank before an offset is the plus sign of a URL that nobody escaped. */
    Pattern WRITTEN = Pattern.compile("(?<year>[1-9]\\d{3})(?<month>-\\d\\d)?(?<day>(?<=-\\d\\d)-\\d\\d)?"
            + "(?:(?<=-\\d\\d-\\d\\d)[Tt ](?<time>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
            + "(?<offset>[Zz]|[+ -]\\d\\d:\\d\\d)?)?");

    /** What {@link #parse} reads, for messages. */
    String FORMS = "2021, 2021-09, 2021-09-10, 2021-09-10T12:40 or 2021-09-10T12:40:00+02:00";

    /** Reads one of the {@link #FORMS}; empty for anything else. */
    static Optional<TimeValue> parse(String text, ZoneId zone) {
        try {
            Matcher written = WRITTEN.matcher(text.strip());
            return written.matches() ? Optional.of(read(written, zone)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static TimeValue read(Matcher written, ZoneId zone) {
        String month = written.group("month");
        String day = written.group("day");
        String time = written.group("time");
        if (time == null) {
            LocalDate first = LocalDate.parse(written.group("year") + or(month, "-01") + or(day, "-01"));
            LocalDate next = day != null ? first.plusDays(1) : month != null ? first.plusMonths(1) : first.plusYears(1);
            return new Days(first, next.minusDays(1), zone);
        }
        String local = written.group("year") + month + day + "T" + time;
        String offset = written.group("offset");
        if (offset == null) {
            return new Moment(LocalDateTime.parse(local).atZone(zone).toInstant());
        }
        return new Moment(
                OffsetDateTime.parse(local + offset.toUpperCase(Locale.ROOT).replace(' ', '+'))
                        .toInstant());
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** The first instant of it. */
    default Instant first() {
        return switch (this) {
            case Days days -> days.from().atStartOfDay(days.zone()).toInstant();
            case Moment moment -> moment.at();
        };
    }

    /** The first instant after it. */
    default Instant next() {
        return switch (this) {
            case Days days -> days.to().plusDays(1).atStartOfDay(days.zone()).toInstant();
            case Moment moment -> moment.at().plusMillis(1);
        };
    }

    /** Sessions of which the time lies in this or later. */
    default Filter since(TimeField field) {
        return this instanceof Days days && field == TimeField.START
                ? new Filter.Range(Dimension.DAY, days.from().toString(), "")
                : new Filter.Time(field, Optional.of(first()), Optional.empty());
    }

    /** Sessions of which the time lies after this. */
    default Filter after(TimeField field) {
        return this instanceof Days days && field == TimeField.START
                ? new Filter.Range(Dimension.DAY, days.to().plusDays(1).toString(), "")
                : new Filter.Time(field, Optional.of(next()), Optional.empty());
    }

    /** Sessions of which the time lies before this. */
    default Filter before(TimeField field) {
        return this instanceof Days days && field == TimeField.START
                ? new Filter.Range(Dimension.DAY, "", days.from().minusDays(1).toString())
                : new Filter.Time(field, Optional.empty(), Optional.of(first()));
    }

    /** Sessions of which the time lies in this or earlier. */
    default Filter until(TimeField field) {
        return this instanceof Days days && field == TimeField.START
                ? new Filter.Range(Dimension.DAY, "", days.to().toString())
                : new Filter.Time(field, Optional.empty(), Optional.of(next()));
    }

    /** Sessions of which the time lies in this. */
    default Filter within(TimeField field) {
        return this instanceof Days days && field == TimeField.START
                ? new Filter.Range(
                        Dimension.DAY, days.from().toString(), days.to().toString())
                : new Filter.Time(field, Optional.of(first()), Optional.of(next()));
    }
}
