package org.sessionsearch.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.sessionsearch.session.Slot;

/**
 * A slot in words, in the event's own zone.
 *
 * @param machine the start for machines
 * @param day {@code Fri, 10 Sep 2021}
 * @param clock {@code 12:40–13:05}; empty when only the day is known
 */
record TimeText(String machine, String day, String clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static TimeText of(Slot slot) {
        String start = CLOCK.format(slot.start());
        boolean dayOnly = slot.end().isEmpty() && slot.start().toLocalTime().equals(LocalTime.MIDNIGHT);
        String clock = slot.end().map(end -> start + "–" + CLOCK.format(end)).orElse(start);
        return new TimeText(machine(slot.start()), DAY.format(slot.start()), dayOnly ? "" : clock);
    }

    /** An ISO date in words; any other text as it is. */
    static String day(String date) {
        try {
            return DAY.format(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    private static String machine(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
